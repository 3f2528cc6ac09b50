import type { Acting, MatterEvent } from '@twinpark/core/engine';
import type { Instant, Scheme, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { isBlank } from '../forms/parse.ts';
import { html, Html, type Renderable } from '../html.ts';
import type { NameOf } from './names.ts';
import { shownLines, shownValue } from './value.ts';

/** An event of a matter's history, as the viewer may see it. */
export interface HistoryEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly event: MatterEvent;
}

/** The history in words, newest first: each thing somebody did with what followed from it. */
export function historyList(
  context: PageContext,
  scheme: Scheme,
  history: readonly HistoryEvent[],
  nameOf: NameOf,
): Html {
  const doings: HistoryEvent[][] = [];
  for (const entry of history) {
    const last = doings.at(-1);
    if (last === undefined || begins(entry, last)) doings.push([entry]);
    else last.push(entry);
  }
  return html`<ol class="history" reversed>
    ${doings.reverse().map((doing) => doingEntry(context, scheme, doing, nameOf))}
  </ol>`;
}

/** Whether an event begins another doing. What follows from an act is logged with it; what is logged later is
 * another doing, also where nobody acted (a calendar published later). What is done at opening begins with
 * `opened`; everything else begins with who acted. */
function begins({ at, event }: HistoryEvent, last: readonly HistoryEvent[]): boolean {
  if (at !== last[0]?.at) return true;
  if (event.kind === 'acted') return last.some((one) => one.event.kind === 'acted');
  return event.kind === 'opened' || event.kind === 'migrated' || event.kind === 'erased';
}

function doingEntry(
  context: PageContext,
  scheme: Scheme,
  doing: readonly HistoryEvent[],
  nameOf: NameOf,
): Html {
  const { say, language } = context;
  const [first] = doing;
  const acted = doing.flatMap(({ event }) => (event.kind === 'acted' ? [event] : []))[0];
  const action =
    acted &&
    (acted.action === 'opening' ? scheme.opening : scheme.actions[acted.action])?.title[language];
  // Who is chosen in a form and holds the part since is the same said twice.
  const words = new Set(
    doing.flatMap(({ event }) => {
      const said = eventWords(context, scheme, event, nameOf);
      return said === null ? [] : [String(html`<li>${said}</li>`)];
    }),
  );
  const at = first?.at ?? '';
  const migrated = first?.event.kind === 'migrated' ? first.event : undefined;
  const by = acted?.by ?? migrated?.by;
  const heading =
    first?.event.kind === 'erased'
      ? 'history.erasing'
      : migrated
        ? 'history.migrating'
        : 'history.byItself';
  return html`<li>
    <p class="when">
      <time datetime="${at}">${localTime(at)}</time>
      <strong>${action ?? say(heading)}</strong>
      ${by && html`<span class="meta">${actor(context, by, nameOf)}</span>`}
    </p>
    ${
      words.size > 0 &&
      html`<ul>
        ${[...words].map((one) => new Html(one))}
      </ul>`
    }
  </li>`;
}

/** Both sides of the zones live at UTC+8, without summer time. */
export function localTime(at: Instant): string {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000);
  return Number.isNaN(shifted.getTime())
    ? at
    : shifted.toISOString().slice(0, 16).replace('T', ' ');
}

function actor({ say }: PageContext, by: Acting, nameOf: NameOf): string {
  if (by.unit === null) return nameOf(by.person);
  return say('history.for', { person: nameOf(by.person), unit: nameOf(by.unit) });
}

/** What an event says beyond who acted; null where that says it all. */
function eventWords(
  context: PageContext,
  scheme: Scheme,
  event: MatterEvent,
  nameOf: NameOf,
): Renderable {
  const { say, language } = context;
  const comma = language === 'en' ? ', ' : '、';
  const clockTitle = (id: string, party: string | null): string =>
    (scheme.clocks[id]?.title[language] ?? id) +
    (party === null ? '' : language === 'en' ? ` (${nameOf(party)})` : `（${nameOf(party)}）`);
  switch (event.kind) {
    case 'acted':
      return event.because?.[language] ?? null;
    case 'opened':
      return say('history.opened', { stage: stageTitle(event.stage) });
    case 'filled':
      return filledWords(context, scheme, event.values, nameOf);
    case 'set':
      return filledWords(context, scheme, { [event.field]: event.value }, nameOf);
    case 'moved':
      return say('history.moved', { stage: stageTitle(event.to) });
    case 'assigned':
      return say('history.assigned', {
        part: scheme.actors[event.actor]?.title[language] ?? event.actor,
        parties: event.parties.map(nameOf).join(comma) || say('none'),
      });
    case 'branch-opened':
      return branchWords(event.branch, event.party, event.stage);
    case 'branch-moved':
      return branchWords(event.branch, event.party, event.to);
    case 'branch-closed':
      return say('history.branchClosed', {
        branch: scheme.branches[event.branch]?.title[language] ?? event.branch,
        party: nameOf(event.party),
      });
    case 'clock-started':
      return say(event.due === null ? 'history.clockStartedOpen' : 'history.clockStarted', {
        clock: clockTitle(event.clock, event.party),
        due: event.due ?? '',
      });
    case 'clock-changed':
      return html`${say(`history.clock.${event.change}`, { clock: clockTitle(event.clock, event.party) })}
      ${event.due !== null && say('clock.dueOn', { date: event.due })}
      ${event.because !== undefined && html`<span class="meta">${event.because[language]}</span>`}`;
    case 'clock-stopped':
      return say('history.clockStopped', { clock: clockTitle(event.clock, event.party) });
    case 'issued':
      return say('history.issued', { letter: letterTitle(context, event.letter) });
    case 'numbered':
      return say('history.numbered', { number: event.number });
    case 'concluded':
      return say('history.concluded', {
        outcome: scheme.outcomes[event.outcome]?.title[language] ?? event.outcome,
      });
    case 'recorded':
      return say('history.recorded', { n: event.effects.length });
    case 'migrated':
      return say('history.migrated', {
        definition: event.schemeHash.slice(0, 8),
        stage: stageTitle(event.stage),
        because: event.because,
      });
    case 'erased':
      return say('history.erased', {
        by: actor(context, event.by, nameOf),
        field: scheme.fields[event.field]?.title[language] ?? event.field,
        because: event.because,
      });
    default:
      return event satisfies never;
  }
  function stageTitle(id: string): string {
    return scheme.stages[id]?.title[language] ?? id;
  }
  function branchWords(branch: string, party: string, stage: string): string {
    const title = scheme.branches[branch];
    return say('history.branch', {
      branch: title?.title[language] ?? branch,
      party: nameOf(party),
      stage: title?.stages[stage]?.title[language] ?? stage,
    });
  }
}

const letters = ['reply', 'opinion-form', 'publication', 'second-reply'] as const;

/** What a document is called that a scheme issues. */
export function letterTitle({ say }: Pick<PageContext, 'say'>, letter: string): string {
  const known = letters.find((one) => one === letter);
  return known === undefined ? letter : say(`document.${known}`);
}

function filledWords(
  context: PageContext,
  scheme: Scheme,
  values: Values,
  nameOf: NameOf,
): Renderable {
  // In the order of the form: a stored record does not keep the order of its keys.
  const shown = Object.entries(scheme.fields).flatMap(([id, field]) => {
    const value = values[id];
    // The id of another matter says nothing to people; its number stands beside it.
    if (id === 'leadMatter' || value === undefined || isBlank(value)) return [];
    if (typeof value === 'object' && '$sealed' in value) return [];
    const title = field.title[context.language];
    if (field.kind === 'group') return [shownLines(context, field, value, nameOf)];
    const colon = context.language === 'en' ? ': ' : '：';
    return [html`${title}${colon}${shownValue(context, field, value, nameOf)}`];
  });
  if (shown.length === 0) return null;
  return shown.map((one, index) => [index > 0 && (context.language === 'en' ? '; ' : '；'), one]);
}
