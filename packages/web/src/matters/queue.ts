import type { IsoDate, Scheme, Text, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { lackedList, type RoleLacked } from './lacked.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { clockChip, standingOf, undated, type Days } from './clocks.ts';
import { chosenFacets, facetsOf } from './facets.ts';
import { linkedInLine, type MatterLinkShown } from './links.ts';
import type { NameOf } from './names.ts';

/** One matter in a queue. */
export interface QueueRow {
  readonly id: string;
  readonly scheme: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
  /** Parts that the viewer's unit holds. */
  readonly actors: readonly string[];
  /** Where the viewer's own branches stand. */
  readonly branches: readonly { readonly branch: string; readonly stage: string }[];
  /** Marks it bears and what it was opened as, in the page's language. */
  readonly marks: readonly string[];
  readonly opened: readonly string[];
  /** Matters handled together with it. */
  readonly links: readonly MatterLinkShown[];
  /** Whether something waits for the viewer. */
  readonly turn: boolean;
  readonly due: string | null;
  /** A clock of the viewer's runs whose date cannot be said yet. */
  readonly undated: boolean;
  /** What it comes to by itself, and when: it runs out; null: nothing of which the day is known. */
  readonly coming: { readonly action: Text; readonly on: IsoDate } | null;
  /** The next date of the others who take part; without a day where none can be said yet. */
  readonly elsewhere: { readonly clock: Text; readonly due: string | null } | null;
  /** Whether it can be chosen for being assigned with others. */
  readonly canAssign: boolean;
  readonly openedOn: string;
}

type ClockFilter = 'overdue' | 'week';

export interface QueueQuery {
  readonly scheme?: string | undefined;
  readonly stage?: string | undefined;
  readonly clock?: ClockFilter | undefined;
  readonly show?: 'turn' | 'closed' | undefined;
  readonly text?: string | undefined;
  /** `field:option` of the scheme's facets, joined by commas. */
  readonly is?: string | undefined;
  /** `all`: every matter that can be chosen is. */
  readonly choose?: 'all' | undefined;
  readonly cursor?: string | undefined;
}

export interface QueueView {
  readonly unit: string | null;
  readonly schemes: readonly Scheme[];
  readonly rows: readonly QueueRow[];
  readonly next: string | null;
  readonly total: number;
  readonly query: QueueQuery;
  readonly days: Days;
  readonly nameOf: NameOf;
  /** Schemes whose matters the viewer may register. */
  readonly opens: readonly Scheme[];
  /** Further places for whoever acts: the counter, what it costs in days. */
  readonly further: readonly { readonly text: string; readonly href: string }[];
  /** Parts of the unit whose matters stand on no list of the viewer's. */
  readonly lacked: readonly RoleLacked[];
  /** What has just been done. */
  readonly done: string | null;
}

/** My unit's matters, what is due first standing first. */
export function queuePage(context: PageContext, view: QueueView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'desk'];
  const { rows, query } = view;
  // What the unit's own part is to open comes first; what anybody may apply for would drown it.
  const isOwn = ({ actors, opening: { by } }: Scheme): boolean => actors[by]?.standing === true;
  const own = view.opens.filter(isOwn);
  const others = view.opens.filter((scheme) => !isOwn(scheme));
  const opening = (scheme: Scheme): Html =>
    html`<a class="button" href="${linkTo(language, [...segments, 'new', scheme.id])}"
      >${say('desk.open', { action: scheme.opening.title[language], scheme: scheme.title[language] })}</a
    >`;
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  return {
    title: say('desk.title'),
    section: 'desk',
    main: html`${view.done !== null && html`<p class="flash" role="status">${view.done}</p>`}
      <p class="lead">
        ${view.unit === null ? say('desk.own') : say('desk.lead', { unit: view.nameOf(view.unit) })}
      </p>
      ${
        (view.unit !== null || own.length > 0 || view.further.length > 0) &&
        html`<p class="doings">
          ${own.map(opening)}
          ${view.opens.flatMap((scheme) =>
            facetsOf(scheme)
              .filter(({ options }) => options === undefined)
              .map(
                ({ field, title }) =>
                  html`<a
                    href="${linkTo(language, segments, { scheme: scheme.id, is: `${field}:yes` })}"
                    >${title[language]}</a
                  >`,
              ),
          )}
          ${view.unit !== null && html`<a href="${linkTo(language, [...segments, 'statistics'])}">${say('statistics.title')}</a>`}
          ${view.further.map(({ text, href }) => html`<a href="${href}">${text}</a>`)}
        </p>`
      }
      ${
        others.length > 0 &&
        html`<details class="further">
          <summary>${say('desk.others', { n: others.length })}</summary>
          <p class="doings">${others.map(opening)}</p>
        </details>`
      }
      ${
        view.lacked.length > 0 &&
        html`<aside class="note">
          <p>${say('lacked.desk')}</p>
          ${lackedList(context, view.lacked)}
          <p>${say('lacked.remedy')}</p>
        </aside>`
      }
      ${filters(context, view, segments)}
      ${rows.length === 0 ? html`<p>${say(isFiltered ? 'desk.empty' : 'desk.nothing')}</p>` : queueTable(context, view, segments)}
      ${pager(context, { segments, query: { ...query }, next: view.next, total: view.total })}`,
  };
}

function filters(context: PageContext, view: QueueView, segments: readonly string[]): Html {
  const { say, language } = context;
  const { query, schemes } = view;
  const scheme =
    schemes.find(({ id }) => id === query.scheme) ??
    (schemes.length === 1 ? schemes[0] : undefined);
  const choice = (
    name: string,
    label: string,
    any: string,
    chosen: string | undefined,
    options: readonly (readonly [string, string])[],
    id = name,
  ): Html =>
    html`<div>
      <label for="filter-${id}">${label}</label>
      <select id="filter-${id}" name="${name}">
        <option value="">${any}</option>
        ${options.map(([value, text]) => html`<option value="${value}" ${value === chosen && html` selected`}>${text}</option>`)}
      </select>
    </div>`;
  const address = linkTo(language, segments);
  const { cursor: _cursor, choose: _choose, ...filtered } = query;
  const chosen: Values = scheme ? chosenFacets(scheme, query.is ?? '') : {};
  return html`<form
    class="choices"
    action="${address}"
    method="get"
    aria-label="${say('filter.title')}"
  >
    ${choice(
      'scheme',
      say('desk.scheme'),
      say('desk.any'),
      query.scheme,
      schemes.map((one) => [one.id, one.title[language]]),
    )}
    ${
      scheme &&
      choice(
        'stage',
        say('desk.stage'),
        say('desk.any'),
        query.stage,
        Object.entries(scheme.stages).map(([id, stage]) => [id, stage.title[language]]),
      )
    }
    ${
      scheme &&
      facetsOf(scheme).map(({ field, title, options }) => {
        const held = chosen[field];
        return choice(
          'is',
          title[language],
          say('desk.any'),
          held === undefined ? undefined : `${field}:${typeof held === 'string' ? held : 'yes'}`,
          options === undefined
            ? [[`${field}:yes`, say('desk.marked')]]
            : Object.entries(options).map(([id, text]) => [`${field}:${id}`, text[language]]),
          field,
        );
      })
    }
    ${choice('clock', say('desk.clock'), say('desk.any'), query.clock, [
      ['overdue', say('desk.clock.overdue')],
      ['week', say('desk.clock.week')],
    ])}
    ${choice('show', say('desk.show'), say('desk.show.open'), query.show, [
      ['turn', say('desk.show.turn')],
      ['closed', say('desk.show.closed')],
    ])}
    <div class="grows">
      <label for="filter-text">${say('desk.text')}</label>
      <input
        id="filter-text"
        type="search"
        name="text"
        maxlength="100"
        value="${query.text ?? ''}"
      />
    </div>
    <div class="buttons">
      <button type="submit">${say('filter.apply')}</button>
      ${Object.values(filtered).some((value) => value !== undefined) && html`<a href="${address}">${say('filter.reset')}</a>`}
    </div>
  </form>`;
}

function queueTable(context: PageContext, view: QueueView, segments: readonly string[]): Html {
  const { say, language } = context;
  const canChoose = view.rows.some((row) => row.canAssign);
  const labels = [say('desk.matter'), say('desk.stage'), say('desk.part'), say('desk.due')];
  const rows = table({
    caption: say('desk.caption'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title) => ({ title })),
    rows: view.rows.map((row) => queueCells(context, view, row)),
  });
  if (!canChoose) return rows;
  const all = view.query.choose === 'all';
  const choose = linkTo(language, segments, { ...view.query, choose: all ? null : 'all' });
  return html`<form action="${linkTo(language, [...segments, 'assign'])}" method="get">
    ${rows}
    <p class="doings">
      <button type="submit">${say('desk.bulk')}</button>
      <a href="${choose}">${say(all ? 'desk.chooseNone' : 'desk.chooseAll')}</a>
    </p>
  </form>`;
}

function queueCells(
  context: PageContext,
  { schemes, days, query }: QueueView,
  row: QueueRow,
): readonly Renderable[] {
  const { say, language, zone } = context;
  const scheme = schemes.find(({ id }) => id === row.scheme);
  const title = row.title ?? say('desk.untitled');
  const calendar = zone?.sides.find(({ id }) => id === scheme?.side)?.calendar ?? 'mainland';
  const comma = language === 'en' ? ', ' : '、';
  // Of one scheme the filter says it.
  const named = query.scheme === undefined && scheme ? [scheme.title[language]] : [];
  return [
    html`${row.canAssign && html`<input type="checkbox" name="matter" value="${row.id}" ${query.choose === 'all' && html`checked`} aria-label="${say('desk.choose', { title })}" />`}
      <a href="${linkTo(language, [zone?.id ?? '', 'matters', row.id])}">${title}</a>
      <span class="meta block"
        >${[...named, row.number ?? say('desk.unnumbered'), ...row.opened, say('desk.openedOn', { date: row.openedOn })].join(' · ')}</span
      >
      ${linkedInLine(context, row.links)}
      ${row.marks.map((mark) => html`<strong class="mark-tag">${mark}</strong> `)}`,
    html`${scheme?.stages[row.stage]?.title[language] ?? row.stage}
    ${row.branches.map(({ branch, stage }) => {
      const title = scheme?.branches[branch];
      return html`<span class="meta block"
        >${title?.title[language] ?? branch} ·
        ${title?.stages[stage]?.title[language] ?? stage}</span
      >`;
    })}`,
    html`${row.actors.map((actor) => scheme?.actors[actor]?.title[language] ?? actor).join(comma)}
    ${row.turn && html`<strong class="turn">${say('desk.turn')}</strong>`}`,
    html`${row.due !== null && html`<span class="years">${row.due}</span> `}${
      row.due === null && row.coming !== null && !row.undated
        ? html`<span class="meta block">${row.coming.action[language]} ${row.coming.on}</span>`
        : clockChip(
            row.due === null && row.undated
              ? undated(context)
              : standingOf(context, row.due, calendar, days),
          )
    }
    ${
      row.elsewhere !== null &&
      html`<span class="meta block"
        >${say('desk.elsewhere', { clock: row.elsewhere.clock[language] })} ${row.elsewhere.due}
        ${clockChip(
          row.elsewhere.due === null
            ? undated(context)
            : standingOf(context, row.elsewhere.due, calendar, days),
        )}</span
      >`
    }`,
  ];
}
