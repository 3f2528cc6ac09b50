import type {
  AccountName,
  Field,
  GroupColumn,
  Ledger,
  Lookup,
  LookupKey,
  RecordEffect,
  Register,
  Rule,
} from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';
import { isRecordEffect, rulesOfEffect } from './effect-rules.ts';
import { checkLedgers } from './ledger-check.ts';
import { personalPlaces, saysPersonal } from './personal-places.ts';

/** Columns that every entry has besides those its register declares. */
const ownColumns = ['id', 'status', 'from', 'until'];

/** What effects and look-ups name of registers, ledgers, certificates and letters without its being
 * declared; values of the wrong type; personal values where they could not be erased. */
export function recordProblems(compiled: CompiledScheme): readonly Problem[] {
  const check = new RecordCheck(compiled);
  const { scheme } = compiled;
  const actions = { opening: scheme.opening, ...scheme.actions };
  for (const [id, action] of Object.entries(actions)) {
    const place = id === 'opening' ? id : `actions.${id}`;
    for (const [i, effect] of (action.effects ?? []).entries()) {
      if (isRecordEffect(effect)) check.effect(effect, `${place}.effects[${i}]`);
    }
  }
  for (const [id, outcome] of Object.entries(scheme.outcomes)) {
    for (const [i, effect] of outcome.effects.entries()) {
      check.effect(effect, `outcomes.${id}.effects[${i}]`);
    }
  }
  for (const id of Object.keys(scheme.lookups)) check.lookup(id);
  for (const [id, field] of Object.entries(scheme.fields)) {
    check.chosen(field, `fields.${id}`);
    if (field.kind !== 'group') continue;
    check.distinct(id, field);
    for (const [column, cell] of Object.entries(field.columns)) {
      check.chosen(cell, `fields.${id}.columns.${column}`);
    }
  }
  check.declarations();
  return check.problems;
}

class RecordCheck {
  readonly problems: Problem[] = [];
  readonly #compiled: CompiledScheme;

  constructor(compiled: CompiledScheme) {
    this.#compiled = compiled;
  }

  #known<T>(kind: string, names: Readonly<Record<string, T>>, name: string, at: string): T | null {
    const found = Object.hasOwn(names, name) ? names[name] : undefined;
    if (found !== undefined) return found;
    const some = Object.keys(names).join(', ') || '(none)';
    this.#report(at, `${kind} "${name}" is not declared`, `declare it, or use one of ${some}`);
    return null;
  }

  #report(at: string, message: string, remedy: string): void {
    this.problems.push({ at, message, remedy });
  }

  register(name: string, at: string): Register | null {
    return this.#known('register', this.#compiled.records.registers, name, at);
  }

  /** The register that a field chooses from, and the columns by which it does. */
  chosen(field: Field | GroupColumn, at: string): void {
    if (field.kind !== 'entry') return;
    const register = this.register(field.register, `${at}.register`);
    if (!register) return;
    for (const [column, one] of Object.entries(field.where ?? {})) {
      const declared = this.#known('column', register.columns, column, `${at}.where`);
      if (declared?.privacy === 'personal') {
        this.#report(`${at}.where`, `column "${column}" is personal`, 'choose by another column');
      }
      if ('field' in one)
        this.#known('field', this.#compiled.scheme.fields, one.field, `${at}.where`);
    }
    for (const column of field.shows ?? []) {
      this.#known('column', register.columns, column, `${at}.shows`);
    }
    if (field.left === undefined) return;
    const { ledger: name, account, measure } = field.left;
    const ledger = this.#known('ledger', this.#compiled.records.ledgers, name, `${at}.left`);
    if (ledger) this.#known('account', ledger.accounts, account, `${at}.left`);
    if (measure !== undefined) this.#known('column', register.columns, measure, `${at}.left`);
  }

  distinct(id: string, { distinct = [], columns }: Extract<Field, { kind: 'group' }>): void {
    for (const one of distinct.flat()) this.#known('column', columns, one, `fields.${id}.distinct`);
  }

  effect(effect: RecordEffect, at: string): void {
    const { scheme } = this.#compiled;
    if (effect.each !== undefined && scheme.fields[effect.each]?.kind !== 'group') {
      this.#report(
        `${at}.each`,
        `"${effect.each}" is no repeating group`,
        'name a field of kind group',
      );
    }
    if ('post' in effect) {
      const ledger = this.#known('ledger', this.#compiled.records.ledgers, effect.post, at);
      if (ledger) {
        this.#account(ledger, effect.debit, `${at}.debit`);
        this.#account(ledger, effect.credit, `${at}.credit`);
      }
      this.#type(effect.amount, ['decimal', 'amount'], `${at}.amount`);
      if (effect.most) this.#type(effect.most, ['decimal', 'amount'], `${at}.most`);
      this.#public(effect, ['debit.of', 'credit.of'], at);
    } else if ('reverse' in effect) {
      this.#known('ledger', this.#compiled.records.ledgers, effect.reverse, at);
    } else if ('slot' in effect || 'release' in effect) {
      this.register('slot' in effect ? effect.slot : effect.release, at);
      if (typeof effect.entry === 'string') {
        this.#known('field', scheme.fields, effect.entry, `${at}.entry`);
      }
      this.#public(effect, ['entry'], at);
    } else if ('certificate' in effect) {
      const kind = this.#known('certificate', scheme.certificates ?? {}, effect.certificate, at);
      const claims = Object.keys(effect.claims);
      for (const claim of claims) {
        if (kind) this.#known('claim', kind.claims, claim, `${at}.claims`);
      }
      this.#days(effect, at);
    } else if ('revoke' in effect) {
      this.#known('certificate', scheme.certificates ?? {}, effect.revoke, at);
    } else if ('letter' in effect) {
      this.#known('letter', scheme.letters ?? {}, effect.letter, at);
    } else {
      this.#entry(effect, at);
    }
  }

  #entry(effect: Extract<RecordEffect, { columns?: object }>, at: string): void {
    const { scheme } = this.#compiled;
    const isNew = 'entry' in effect;
    const register = this.register(isNew ? effect.entry : effect.change, at);
    this.#days(effect, at);
    this.#public(effect, isNew ? ['id'] : ['of'], at);
    if (isNew && effect.id !== undefined && 'number' in effect.id) {
      const { number } = effect.id;
      this.#known('number', scheme.numbers, number, `${at}.id`);
      const effects = [scheme.opening, ...Object.values(scheme.actions)];
      if (effects.some((a) => a.effects?.some((one) => 'number' in one && one.number === number))) {
        this.#report(
          `${at}.id`,
          `sequence "${number}" numbers the matter as well`,
          'use two sequences',
        );
      }
    }
    if (!register) return;
    const unique = new Set((register.unique ?? []).flat());
    for (const column of unique) {
      if (isNew === column in (effect.columns ?? {})) continue;
      const what = isNew ? 'no value for' : 'a new value for';
      this.#report(
        at,
        `${what} the unique column "${column}"`,
        'unique columns are set once, when the entry is made',
      );
    }
    for (const [column, rule] of Object.entries(effect.columns ?? {})) {
      const declared = this.#known('column', register.columns, column, `${at}.columns`);
      if (!declared) continue;
      const wanted = declared.kind === 'text' ? ['text', 'file'] : [declared.kind];
      this.#type(rule, wanted, `${at}.${column}`);
      if (declared.privacy !== 'personal' && this.#isPersonal(rule, effect.each)) {
        this.#report(
          `${at}.${column}`,
          'a personal value goes into a column that is not personal',
          'declare the column personal in its register',
        );
      }
    }
  }

  #days(effect: { readonly from?: Rule; readonly until?: Rule; each?: string }, at: string): void {
    for (const day of ['from', 'until'] as const) {
      const rule = effect[day];
      if (rule) this.#type(rule, ['date'], `${at}.${day}`);
    }
  }

  #type(rule: Rule, wanted: readonly string[], at: string): void {
    const { type } = this.#compiled.rule(rule);
    if (type === 'any' || wanted.includes(type)) return;
    this.#report(
      at,
      `this rule yields ${type}, expected ${wanted.join(' or ')}`,
      'use a rule of that type, or declare the column so',
    );
  }

  #isPersonal(rule: Rule, group: string | undefined): boolean {
    return saysPersonal(personalPlaces(this.#compiled.scheme), rule, group) !== null;
  }

  /** Ids and account names stand in every list and cannot be erased. */
  #public(effect: RecordEffect, keys: readonly string[], at: string): void {
    for (const { rule, at: key, group } of rulesOfEffect(effect)) {
      if (!keys.includes(key) || !this.#isPersonal(rule, group)) continue;
      this.#report(
        `${at}.${key}`,
        'a personal value would become an id or an account',
        'use a number of a sequence, and a unique personal column',
      );
    }
  }

  #account(ledger: Ledger, name: AccountName, at: string): void {
    const account = typeof name === 'string' ? name : name.account;
    const declared = this.#known('account', ledger.accounts, account, at);
    if (declared && declared.keyed !== (typeof name === 'string' ? undefined : true)) {
      this.#report(
        at,
        `account "${account}" is ${declared.keyed ? '' : 'not '}keyed`,
        'give { account, of } for a keyed account, its name for another',
      );
    }
    if (typeof name !== 'string' && 'made' in name.of) this.register(name.of.made, at);
  }

  lookup(id: string): void {
    const { scheme, records } = this.#compiled;
    const lookup = scheme.lookups[id];
    if (lookup === undefined) return;
    const at = `lookups.${id}`;
    if (lookup.each !== undefined && scheme.fields[lookup.each]?.kind !== 'group') {
      this.#report(
        `${at}.each`,
        `"${lookup.each}" is no repeating group`,
        'name a field of kind group',
      );
    }
    const key = (one: LookupKey | undefined) => this.#key(one, lookup.each, at);
    const { from } = lookup;
    if ('parameter' in from) {
      if (from.on !== undefined) key(from.on);
      return;
    }
    if ('balance' in from) {
      const { ledger, account, of, unit, year } = from.balance;
      const found = this.#known('ledger', records.ledgers, ledger, at);
      if (found)
        this.#account(found, of === undefined ? account : { account, of: { today: true } }, at);
      for (const one of [of ?? []].flat()) key(one);
      if (typeof unit === 'object') key(unit);
      if (year) {
        key(year.of);
        if (found?.accounts[account]?.opening !== undefined) {
          this.#report(
            at,
            'an account with an opening balance has no years',
            'ask for its balance',
          );
        }
      }
      return;
    }
    if (('ids' in from || 'values' in from || 'moved' in from) !== (lookup.yields === 'list')) {
      this.#report(
        at,
        `it yields ${lookup.yields}`,
        'say that it yields a list of ids, values or accounts, and only then',
      );
    }
    if ('moved' in from) return this.#moved(from.moved, key, at);
    // Its number is another matter's: there is nothing to declare.
    if ('matter' in from) return key(from.matter);
    const asked =
      'listed' in from
        ? from.listed
        : 'entries' in from
          ? from.entries
          : 'ids' in from
            ? from.ids
            : 'values' in from
              ? from.values
              : from;
    const register = this.register(asked.register, at);
    if ('entry' in asked) key(asked.entry);
    if ('where' in asked) {
      for (const [column, one] of Object.entries(asked.where ?? {})) {
        key(one);
        const declared = register && this.#known('column', register.columns, column, `${at}.where`);
        if (declared?.privacy === 'personal') {
          this.#report(
            `${at}.where`,
            `column "${column}" is personal and cannot be searched`,
            'search by another column, or make it unique',
          );
        }
      }
    }
    const said = 'column' in from ? from.column : 'values' in from ? from.values.column : null;
    if (said !== null && register && !ownColumns.includes(said)) {
      const declared = this.#known('column', register.columns, said, `${at}.column`);
      if (declared?.privacy === 'personal') {
        this.#report(
          `${at}.column`,
          `column "${said}" is personal and cannot be looked up`,
          'look up another column',
        );
      }
    }
  }

  #moved(
    { ledger, account, of, year, unless }: Extract<Lookup['from'], { moved: object }>['moved'],
    key: (one: LookupKey | undefined) => void,
    at: string,
  ): void {
    const found = this.#known('ledger', this.#compiled.records.ledgers, ledger, at);
    if (found) this.#account(found, { account, of: { today: true } }, at);
    for (const one of [of].flat()) key(one);
    key(year);
    if (unless === undefined) return;
    for (const column of unless.columns) this.#key({ item: column }, unless.over, at);
  }

  #key(key: LookupKey | undefined, each: string | undefined, at: string): void {
    const { fields } = this.#compiled.scheme;
    if (key === undefined) return;
    if (typeof key === 'object' && ('constant' in key || 'acting' in key)) return;
    if (typeof key === 'string') {
      this.#known('field', fields, key, at);
      return;
    }
    if ('holder' in key) {
      this.#known('actor', this.#compiled.scheme.actors, key.holder, at);
      return;
    }
    const group = each === undefined ? undefined : fields[each];
    if (group?.kind === 'group') this.#known('column', group.columns, key.item, at);
    else this.#report(at, `"${key.item}" is a column of no group`, 'say under each which group');
  }

  declarations(): void {
    const { registers, ledgers, letters, fields } = {
      registers: {},
      ledgers: {},
      letters: {},
      ...this.#compiled.scheme,
    };
    for (const [id, register] of Object.entries(registers)) {
      for (const column of (register.unique ?? []).flat()) {
        this.#known('column', register.columns, column, `registers.${id}.unique`);
      }
      for (const column of Object.keys(register.columns)) {
        if (ownColumns.includes(column)) {
          this.#report(
            `registers.${id}.columns.${column}`,
            'every entry has this column anyway',
            'call it something else',
          );
        }
      }
    }
    checkLedgers(ledgers, (at, message, remedy) => this.#report(at, message, remedy));
    for (const [id, { holder }] of Object.entries(this.#compiled.scheme.certificates ?? {})) {
      const at = `certificates.${id}.holder`;
      if (holder !== undefined) this.#known('actor', this.#compiled.scheme.actors, holder, at);
    }
    for (const [id, letter] of Object.entries(letters)) {
      const at = `letters.${id}`;
      if (letter.to !== undefined) this.#known('field', fields, letter.to, `${at}.to`);
      for (const paragraph of letter.paragraphs) {
        for (const said of Object.values(paragraph)) {
          for (const [, name = ''] of said.matchAll(/\{([^{}]*)\}/g)) {
            if (name !== 'number' && name !== 'today') this.#known('field', fields, name, at);
          }
        }
      }
    }
  }
}
