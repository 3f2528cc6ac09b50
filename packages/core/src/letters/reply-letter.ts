import type { Disclosure, ResultClass } from '@twinpark/text';
import type { BranchState, Matter } from '../engine/index.ts';
import type { FigureValue } from '../figures/index.ts';
import type { IsoDate, Value, Values, Zone } from '../model/index.ts';
import { courtesyOf } from './courtesy.ts';
import { replyPoints, workListRows } from './measures.ts';
import { addressee, unitName, written, type Addressee } from './names.ts';
import { letterDate } from './ordinal.ts';
import { passageOf } from './passage.ts';
import type { LetterLanguage, Passage, ReplyContact, ReplyForm, ReplyLetter } from './types.ts';
import { letterWords } from './words.ts';

/** What a letter needs beside its matter. */
export interface ReplyOptions {
  readonly language: LetterLanguage;
  /** The day it is signed; for a draft, today. */
  readonly on: IsoDate;
  /** Figures that the texts refer to, by the definition's id. */
  readonly figures?: ReadonlyMap<string, FigureValue>;
  /** Names of the proposers by their ids. */
  readonly people?: Readonly<Record<string, Addressee>>;
  readonly numerals?: 'arabic' | 'han';
  /** Answered again after follow-up. */
  readonly again?: boolean;
}

/** The official reply of one party of a matter of proposal handling (主办意见、答复、会办意见). Pure: the
 * same matter, day and figures give the same letter. What is not filled in yet is left blank and
 * named in `missing`. Throws when the party answers nothing in this matter. */
export function replyLetter(
  matter: Matter,
  party: string,
  zone: Zone,
  options: ReplyOptions,
): ReplyLetter {
  const { language, on, figures = new Map<string, FigureValue>() } = options;
  const words = letterWords[language];
  const write = (said: string) => written(said, language);
  const name = (id: string) => unitName(id, zone, language);
  const form = formOf(matter, party, options.again ?? false);
  const own = ownValues(matter, party, form);

  const kind = textOf(matter.values['kind']) === 'suggestion' ? 'suggestion' : 'proposal';
  const session = write(textOf(matter.values['session']));
  const subject = write(textOf(matter.values['title']));
  const number = matter.numbers['case'] ?? null;
  const proposers = listOf(matter.values['proposers']).map((id) =>
    addressee(id, options.people ?? {}, language),
  );
  const handlers = matter.parties['handler'] ?? [];
  const lead = name(form === 'co-handling' ? (handlers[0] ?? '') : party);
  const coHandlers =
    form === 'co-handling' ? [name(party)] : (matter.parties['coHandler'] ?? []).map(name);

  const points = form === 'second' ? [] : replyPoints(own, figures, write);
  const disclosure = asDisclosure(textOf(own['disclosure']));
  const resultClass = asClass(textOf(own['resultClass']));
  const date = letterDate(on, options.numerals ?? 'arabic');
  const contact = contactOf(own, write);
  const year = Number(number?.slice(0, 4) ?? on.slice(0, 4));
  const talked = listLength(own['contactLog']);
  const letter: Omit<ReplyLetter, 'courtesy' | 'missing'> = {
    language,
    form,
    state: isSent(matter, party, form) ? 'sent' : 'draft',
    matter: matter.id,
    party,
    documentNumber:
      textOf(own['documentNumber']) === '' ? null : write(textOf(own['documentNumber'])),
    title: words.title(
      name(party),
      session,
      number ?? '　',
      words.kind[kind],
      form,
      isRedone(matter, party, form),
    ),
    number,
    kind,
    session,
    subject,
    ...addressedTo(proposers, { language, kind, form, subject, lead }),
    paragraphs: paragraphsOf(own, form, figures, write),
    points,
    lead,
    coHandlers,
    process: {
      heading: words.processHeading,
      lines:
        form === 'co-handling'
          ? []
          : [
              textOf(matter.values['mode']) === 'split' && handlers.length > 1
                ? words.split(handlers.map(name).join('、'), lead, coHandlers.join('、'))
                : words.process(lead, coHandlers.join('、')),
              ...(talked > 0 && form !== 'second' ? [words.talked(talked)] : []),
              ...(disclosure === null ? [] : [words.disclosure(words.disclosures[disclosure])]),
            ],
    },
    disclosure,
    resultClass,
    assessment:
      form === 'co-handling' && resultClass === null
        ? null
        : {
            heading: words.assessmentHeading,
            line: words.classLine(resultClass),
            legend: words.legend(words.kind[kind]),
          },
    signature: { unit: name(party), date },
    issuedOn: on,
    contact,
    annex:
      points.length === 0
        ? null
        : {
            mark: words.annexMark,
            title: words.annexTitle(session, year, words.kind[kind]),
            reportedBy: words.reportedBy(name(party), contact, date),
            proposer: proposers[0]?.name ?? '',
            rows: workListRows(points, words.deferred),
          },
  };
  const missing = missingIn(letter);
  return { ...letter, courtesy: courtesyOf(letter, matter, zone), missing };
}

/** Whom a letter addresses and how it begins. */
function addressedTo(
  proposers: readonly Addressee[],
  {
    language,
    kind,
    form,
    subject,
    lead,
  }: Pick<ReplyLetter, 'language' | 'kind' | 'form' | 'subject' | 'lead'>,
): Pick<ReplyLetter, 'addressees' | 'salutation' | 'opening'> {
  const words = letterWords[language];
  const bodies = proposers.filter((one) => one.kind === 'body');
  const persons = proposers.filter((one) => one.kind === 'person');
  const honorific = words.honorific[kind];
  const names = [...bodies, ...persons].map((one) => one.name);
  // Accounts may be named 梁委员: nobody is addressed as 委员 twice.
  const isTitled = persons.at(-1)?.name.endsWith(honorific) ?? true;
  const addressed =
    form === 'co-handling' ? lead : `${names.join('、')}${isTitled ? '' : honorific}`;
  return {
    addressees: form === 'co-handling' ? [lead] : names,
    salutation: words.dear(addressed),
    opening: words.opening(
      words.you(persons.length, bodies.length, honorific),
      subject,
      lead,
      form,
    ),
  };
}

/** The copy of a letter that answers one of its proposers alone (逐人答复): the same words, figures, number and
 * date, addressed to them. `proposer` is the account's or the body's id. */
export function copyFor(
  letter: ReplyLetter,
  proposer: string,
  people: Readonly<Record<string, Addressee>> = {},
): ReplyLetter {
  return { ...letter, ...addressedTo([addressee(proposer, people, letter.language)], letter) };
}

/** A letter as its words are: without what is only for telling one sending of it from another. `seal`: what a letter
 * calls its salt that was sent while both bore that name; its hash is over what is stored, so it keeps it. */
export function unsalted({
  salt: _salt,
  seal: _seal,
  copies: _copies,
  ...letter
}: ReplyLetter & { readonly seal?: string }): ReplyLetter {
  return letter;
}

/** The letter as everybody may see it: without whom to call, which is for its addressees, and without its salt. */
export function withoutContact(letter: ReplyLetter): ReplyLetter {
  const { annex, language, signature } = letter;
  const reportedBy = letterWords[language].reportedBy(signature.unit, null, signature.date);
  return { ...unsalted(letter), contact: null, annex: annex && { ...annex, reportedBy } };
}

function formOf(matter: Matter, party: string, again: boolean): ReplyForm {
  const leads = (matter.parties['handler'] ?? []).includes(party);
  if (leads && again) return 'second';
  const coHandlers = matter.parties['coHandler'] ?? [];
  if (leads) {
    return textOf(matter.values['mode']) === 'split' || coHandlers.length === 0 ? 'answer' : 'lead';
  }
  if (coHandlers.includes(party)) return 'co-handling';
  throw new Error(
    `"${party}" answers nothing in matter ${matter.id}; expected one of its handlers or co-handlers (${[...(matter.parties['handler'] ?? []), ...coHandlers].join(', ')}).`,
  );
}

/** A clock for handling it again has been started for this party: somebody was dissatisfied. */
function isRedone(matter: Matter, party: string, form: ReplyForm): boolean {
  return (
    (form === 'lead' || form === 'answer') &&
    matter.clocks.some((clock) => clock.clock === 'redo' && clock.party === party)
  );
}

const GIVEN = new Set(['given', 'to-sign', 'signed']);

function isSent(matter: Matter, party: string, form: ReplyForm): boolean {
  if (form === 'second') {
    const own = branchOf(matter, 'followUp', party);
    return own === undefined ? matter.stage === 'archived' : own.stage === 'done';
  }
  const branch = form === 'co-handling' ? 'coHandling' : 'reply';
  const stage = branchOf(matter, branch, party)?.stage ?? '';
  return form === 'co-handling' ? GIVEN.has(stage) : stage === 'sent';
}

function branchOf({ branches }: Matter, branch: string, party: string): BranchState | undefined {
  return branches[branch]?.find((one) => one.party === party);
}

/** What the party itself has filled in on its branch; a second answer names the same person to be called. Under versions
 * of the scheme in which nothing was decided for a second answer it is disclosed as the first was; under those in which
 * a matter was followed up as a whole it holds its second answer itself. */
function ownValues(matter: Matter, party: string, form: ReplyForm): Values {
  const branch = form === 'co-handling' ? 'coHandling' : 'reply';
  const values = branchOf(matter, branch, party)?.values ?? {};
  if (form !== 'second') return values;
  const again = branchOf(matter, 'followUp', party)?.values;
  const { finalClass, secondReply, documentNumber, resultClass } = again ?? matter.values;
  const ownClass = again === undefined ? finalClass : resultClass;
  const disclosure = again?.['disclosure'] ?? values['disclosure'];
  const { contactName, contactPhone } = values;
  return {
    ...(disclosure !== undefined && { disclosure }),
    ...(contactName !== undefined && { contactName }),
    ...(contactPhone !== undefined && { contactPhone }),
    ...(ownClass !== undefined && { resultClass: ownClass }),
    ...(secondReply !== undefined && { secondReply }),
    ...(documentNumber !== undefined && { documentNumber }),
  };
}

const FIELD: Readonly<Record<ReplyForm, string>> = {
  lead: 'reply',
  answer: 'reply',
  'co-handling': 'opinion',
  second: 'secondReply',
};

function paragraphsOf(
  own: Values,
  form: ReplyForm,
  figures: ReadonlyMap<string, FigureValue>,
  write: (words: string) => string,
): readonly Passage[] {
  return textOf(own[FIELD[form]])
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => passageOf(line, figures, write));
}

function missingIn(letter: Omit<ReplyLetter, 'courtesy' | 'missing'>): readonly string[] {
  const { form, points, paragraphs } = letter;
  const unbound = [...points.flatMap((p) => p.measures.map((m) => m.said)), ...paragraphs]
    .flat()
    .flatMap(({ text, figure }) =>
      figure?.value == null && text.startsWith('{figure:') ? [text] : [],
    );
  const empty = {
    number: letter.number === null,
    measures: (form === 'lead' || form === 'answer') && points.length === 0,
    opinion: form === 'co-handling' && paragraphs.length === 0,
    secondReply: form === 'second' && paragraphs.length === 0,
    resultClass: form !== 'co-handling' && letter.resultClass === null,
    disclosure: form !== 'co-handling' && letter.disclosure === null,
    documentNumber: form !== 'co-handling' && letter.documentNumber === null,
  };
  return [
    ...Object.entries(empty).flatMap(([field, isEmpty]) => (isEmpty ? [field] : [])),
    ...new Set(unbound),
  ];
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function listOf(value: Value | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Value[]).filter((part) => typeof part === 'string');
}

const listLength = (value: Value | undefined): number => (Array.isArray(value) ? value.length : 0);

/** Whom the party named to be called; null until both are filled in. */
function contactOf(own: Values, write: (words: string) => string): ReplyContact | null {
  const [name, phone] = [textOf(own['contactName']), textOf(own['contactPhone'])];
  return name === '' || phone === '' ? null : { name: write(name), phone };
}

function asClass(value: string): ResultClass | null {
  return value === 'A' || value === 'B' || value === 'C' || value === 'D' ? value : null;
}

function asDisclosure(value: string): Disclosure | null {
  return value === 'full' || value === 'summary' || value === 'title-only' || value === 'none'
    ? value
    : null;
}
