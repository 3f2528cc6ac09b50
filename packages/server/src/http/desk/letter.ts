import { checkValue, targetsOf, type Acting, type Matter } from '@twinpark/core/engine';
import type { ReplyLetter, SendingWarning } from '@twinpark/core/letters';
import type { Effect, Field, Scheme, Value, Values, Zone } from '@twinpark/core/model';
import { checkReply, draftReply, publicWords, replyOptions } from '../../letters/index.ts';
import { dayOf, takesPart } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';

/** Branches whose party answers with a letter. */
const answering = new Set(['reply', 'coHandling']);

/** Whose letter an action works on: the acting branch's, or the lead's where others look at it before it
 * goes out. Null: it works on none. */
export function letterParty(
  scheme: Scheme,
  matter: Pick<Matter, 'branches'>,
  action: string,
  party: string | null,
): string | null {
  if (scheme.id !== 'proposals') return null;
  if (answersAgain(scheme, action)) return party;
  const branch = scheme.actions[action]?.branch;
  if (branch === undefined || !answering.has(branch)) return null;
  if (action === 'coOpine') return party;
  const drafts = matter.branches['reply'] ?? [];
  const own = drafts.find((one) => one.party === party) ?? drafts[0];
  const isWritten =
    own !== undefined && (action === 'draft' || own.values['measures'] !== undefined);
  return isWritten ? own.party : null;
}

/** Whether an action works on a second answer, after follow-up: drafts, checks or sends it. */
export function answersAgain(
  { actions, branches }: Pick<Scheme, 'actions' | 'branches'>,
  action: string,
): boolean {
  const { branch, branchAt = [], asks = [], effects = [] } = actions[action] ?? {};
  if (branch === undefined) return issues(effects, 'second-reply');
  const isOn = Object.values(actions).some(
    (one) => one.branch === branch && issues(one.effects ?? [], 'second-reply'),
  );
  const isDrafted = !branchAt.includes(branches[branch]?.first ?? '');
  return isOn && (isDrafted || asks.includes('secondReply'));
}

function issues(effects: readonly Effect[], letter: string): boolean {
  return effects.some((effect) => 'issue' in effect && effect.issue === letter);
}

/** The matter without what an action to come asks anew: the number of the first letter is not that of the second. */
export function withoutOutdated({ actions }: Pick<Scheme, 'actions'>, matter: Matter): Matter {
  const outdated = (branch: string, stage: string): ReadonlySet<string> =>
    new Set(
      Object.values(actions).flatMap(({ branch: on, branchGoes, anew = [] }) =>
        on === branch && !targetsOf(branchGoes).includes(stage) ? anew : [],
      ),
    );
  const branches = Object.entries(matter.branches).map(([id, open]) => [
    id,
    open.map((one) => {
      const gone = outdated(id, one.stage);
      const kept = Object.entries(one.values).filter(([field]) => !gone.has(field));
      return { ...one, values: Object.fromEntries(kept) };
    }),
  ]);
  return { ...matter, branches: Object.fromEntries(branches) };
}

/** The matter with what is being filled in already in its branch; what is not complete yet is left out,
 * of a table the lines that are not. */
export function withDraft(
  scheme: Scheme,
  matter: Matter,
  branch: string,
  party: string,
  filled: Values,
): Matter {
  const values = Object.fromEntries(
    Object.entries(filled).flatMap(([id, value]) => {
      const field = scheme.fields[id];
      const complete = field && completeOf(field, value);
      return complete === undefined ? [] : [[id, complete]];
    }),
  );
  const open = matter.branches[branch] ?? [];
  const changed = open.map((one) =>
    one.party === party ? { ...one, values: { ...one.values, ...values } } : one,
  );
  return { ...matter, branches: { ...matter.branches, [branch]: changed } };
}

function completeOf(field: Field, value: Value): Value | undefined {
  if (field.kind !== 'group') return checkValue(field, value) === null ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  return value.filter((line: Value) => checkValue({ ...field, min: 0 }, [line]) === null);
}

/** The letter of a party as it would go out today, in its side's script. `again`: its second answer. */
export async function letterOf(
  { store, matters }: HttpContext,
  zone: Zone,
  matter: Matter,
  party: string,
  again = false,
): Promise<ReplyLetter> {
  const options = await replyOptions(store, zone, matter, party, dayOf(matters.now()));
  return draftReply(store, zone, matter, party, { ...options, again });
}

/** Whether an action lays open what was sent. */
export function publishes({ actions }: Pick<Scheme, 'actions'>, action: string): boolean {
  return issues(actions[action]?.effects ?? [], 'publication');
}

interface ToPublish {
  readonly party: string;
  /** It is a second answer. */
  readonly again: boolean;
  readonly words: string | null;
}

/** What everybody will read of the replies that a matter has sent, the last of each unit, and of its second answers, as it
 * was reviewed: null where nothing is disclosed. */
export async function repliesToPublish(
  store: HttpContext['store'],
  zone: string,
  matter: string,
): Promise<readonly ToPublish[]> {
  const issued = (await store.issuedLetters(zone, matter)).filter(
    ({ kind }) => kind === 'reply' || kind === 'second-reply',
  );
  const last = new Map(issued.map((one) => [`${one.kind} ${one.party ?? ''}`, one]));
  return Promise.all(
    [...last.values()].map(async ({ kind, party: by, seq }) => {
      const party = by ?? '';
      const document = await store.issuedDocument(zone, matter, seq);
      const words = document && publicWords(document.letter);
      const again = kind === 'second-reply';
      return { party, again, words: words && new TextDecoder().decode(words) };
    }),
  );
}

/** What the audit says of it beside what the unit has said before, as far as whoever acts may read that. */
export function warningsOf(
  { store, matters }: HttpContext,
  zone: Zone,
  letter: ReplyLetter,
  acting: Acting,
): Promise<readonly SendingWarning[]> {
  return checkReply(store, zone, letter, async (matter) => {
    const found = await matters.read(zone.id, matter);
    return found !== null && takesPart(found, acting);
  });
}
