import {
  schemeOfPart,
  type CompiledBundle,
  type PartProgress,
  type Progress,
} from '@twinpark/core/bundles';
import type { CalendarName, IsoDate, Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { linkTo } from '../links.ts';
import { table } from '../parts/table.ts';
import { daysInWords, listed, partTitle } from './words.ts';

/** A deadline that concerns whoever applied. */
export interface AwaitedDeadline {
  /** What its clock is called. */
  readonly title: string;
  readonly due: IsoDate | null;
  readonly calendar: CalendarName;
}

/** Part → its deadline, of the parts that wait for whoever looks; null: it has none. */
export type Awaited = Readonly<Record<string, AwaitedDeadline | null>>;

interface SoFar {
  /** Why a part could not begin, by part. */
  readonly failures: Readonly<Record<string, Text>>;
  readonly awaited: Awaited;
}

/** "correction: 2026-12-04" */
export function deadlineIn({ language }: PageContext, { title, due }: AwaitedDeadline): string {
  const colon = language === 'en' ? ': ' : '：';
  return `${title}${colon}${due ?? '–'}`;
}

/** The parts of a bundle with their days: from when, how many, by when, and which of them set the date. */
export function progressTable(
  context: PageContext,
  compiled: CompiledBundle,
  progress: Progress,
  { failures, awaited }: SoFar = { failures: {}, awaited: {} },
): Html {
  const { say, language, zone } = context;
  const nameOf = (part: string): string =>
    partTitle(context, compiled.bundle.parts[part], schemeOfPart(compiled, part).scheme);
  const labels = [
    say('guide.part'),
    say('progress.state'),
    say('guide.from'),
    say('guide.rule'),
    say('guide.by'),
  ];
  const title = ({ part, matter }: PartProgress): Renderable =>
    matter === null
      ? nameOf(part)
      : html`<a href="${linkTo(language, [zone?.id ?? '', 'matters', matter.id])}"
          >${nameOf(part)}</a
        >`;
  return table({
    caption: say('progress.table'),
    captionUnseen: true,
    columns: labels.map((one) => ({ title: one })),
    stacks: true,
    labels,
    rows: progress.parts.map((one) => [
      title(one),
      html`${stateOf(context, compiled, one, nameOf, failures[one.part])}
      ${one.part in awaited && awaitedLine(context, one, awaited[one.part] ?? null)}`,
      one.from ?? '–',
      one.row === null ? '–' : daysInWords(context, [one.row]),
      html`${one.due ?? one.why?.[language] ?? '–'}
      ${progress.decisive.includes(one.part) && html`<span class="mark">${say('guide.decisive')}</span>`}`,
    ]),
  });
}

/** That a part waits for whoever looks, until when, and the way to it. */
function awaitedLine(
  context: PageContext,
  { matter }: PartProgress,
  deadline: AwaitedDeadline | null,
): Html {
  const { say, language, zone } = context;
  return html`<span class="block">
    <a class="turn" href="${linkTo(language, [zone?.id ?? '', 'matters', matter?.id ?? ''])}"
      >${say('mine.turn')}</a
    >
    ${deadline !== null && html`<span class="meta">${deadlineIn(context, deadline)}</span>`}
  </span>`;
}

function stateOf(
  context: PageContext,
  compiled: CompiledBundle,
  { part, state, because, matter }: PartProgress,
  nameOf: (part: string) => string,
  failure: Text | undefined,
): Renderable {
  const { say, language } = context;
  const parts = listed(context, because.map(nameOf));
  if (failure) return say('state.failed', { why: failure[language] });
  if (state === 'waiting') return say('state.waiting', { parts });
  if (state === 'fell-away') return say('state.fell-away', { parts });
  if (matter === null) return say(`state.${state}`);
  const { scheme } = schemeOfPart(compiled, part);
  const stage = scheme.stages[matter.stage]?.title[language] ?? matter.stage;
  return state === 'ended'
    ? stage
    : html`${say(`state.${state}`)} <span class="meta">${stage}</span>`;
}
