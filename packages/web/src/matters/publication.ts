import type { Matter } from '@twinpark/core/engine';
import type { Instant, Scheme, Text, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { instant } from '../parts/form.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { matterTitle, valueFacts } from './case.ts';
import { clockList, type Days } from './clocks.ts';
import type { NameOf } from './names.ts';

/** A matter as everybody may see it while it is published. */
interface PublishedMatter {
  readonly scheme: Scheme;
  /** Public fields alone. */
  readonly matter: Pick<Matter, 'id' | 'number' | 'stage' | 'openedOn' | 'clocks' | 'branches'> & {
    readonly values: Values;
  };
}

export interface PublicationsView {
  readonly rows: readonly PublishedMatter[];
  readonly next: string | null;
  readonly cursor: string | undefined;
}

/** What is published for objections now (公示). */
export function publicationsPage(context: PageContext, view: PublicationsView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'publications'];
  const labels = [say('proposals.title.column'), say('desk.scheme'), say('desk.stage')];
  return {
    title: say('publications.title'),
    section: 'services',
    trail: [{ text: say('services.title'), href: linkTo(language, [zone?.id ?? '', 'services']) }],
    main: html`<p class="lead">${say('publications.lead')}</p>
      ${view.rows.length === 0 && html`<p role="status">${say('publications.none')}</p>`}
      ${
        view.rows.length > 0 &&
        table({
          caption: say('publications.title'),
          captionUnseen: true,
          stacks: true,
          labels,
          columns: labels.map((title) => ({ title })),
          rows: view.rows.map(({ scheme, matter }) => [
            html`<a href="${linkTo(language, [...segments, matter.id])}"
              >${matterTitle(context, matter)}</a
            >`,
            scheme.title[language],
            scheme.stages[matter.stage]?.title[language] ?? matter.stage,
          ]),
        })
      }
      ${pager(context, { segments, query: { cursor: view.cursor }, next: view.next, total: 0, counted: '' })}`,
  };
}

interface PublishedDeed {
  readonly action: string;
  readonly at: Instant;
  readonly values: Values;
  /** null: it waits for its answer. */
  readonly answer: { readonly says: Text; readonly at: Instant; readonly values: Values } | null;
}

export interface PublicationView extends PublishedMatter {
  /** Whether it is still published; else only what the reader did there is shown. */
  readonly isPublished: boolean;
  /** What the reader, or their unit, did there, the newest first, and what became of it. */
  readonly own: readonly PublishedDeed[];
  /** What anybody may do while it is published, as the scheme calls it. */
  readonly actions: readonly { readonly id: string; readonly title: string }[];
  readonly days: Days;
  readonly nameOf: NameOf;
  /** What the reader has just done. */
  readonly done: string | null;
}

/** One published matter: what is public of it, until when, and how to object. */
export function publicationPage(context: PageContext, view: PublicationView): PageBody {
  const { say, language, zone } = context;
  const { scheme, matter, nameOf, days, done } = view;
  const id = zone?.id ?? '';
  const running = matter.clocks.filter(({ stoppedOn }) => stoppedOn === null);
  return {
    title: matterTitle(context, matter),
    section: 'services',
    trail: [
      { text: say('services.title'), href: linkTo(language, [id, 'services']) },
      { text: say('publications.title'), href: linkTo(language, [id, 'publications']) },
    ],
    main: html`${done !== null && html`<p class="flash" role="status">${say('case.done', { action: done })}</p>`}
    ${factList([
      [say('desk.scheme'), scheme.title[language]],
      [
        say('desk.stage'),
        html`<strong
          >${view.isPublished ? (scheme.stages[matter.stage]?.title[language] ?? matter.stage) : say('publications.over')}</strong
        >`,
      ],
    ])}
    ${
      view.isPublished &&
      html`${valueFacts(context, scheme, matter.values, nameOf)}
      ${clockList(context, scheme, { ...matter, clocks: running }, nameOf, days)}`
    }
    ${ownDeeds(context, view)}
    ${
      view.actions.length > 0 &&
      html`<p class="doings">
          ${view.actions.map(
            (action) =>
              html`<a
                class="button"
                href="${linkTo(language, [id, 'matters', matter.id, 'do', action.id])}"
                >${action.title}</a
              >`,
          )}
        </p>
        <p class="meta">
          ${context.viewer === null ? say('publications.signIn') : say('publications.signedIn', { name: context.viewer.unit ?? context.viewer.name })}
        </p>`
    }`,
  };
}

/** What the reader did there, and what became of it. */
function ownDeeds(context: PageContext, { scheme, own, nameOf }: PublicationView): Html | null {
  const { say, language } = context;
  if (own.length === 0) return null;
  return html`<section aria-labelledby="own-deeds">
    <h2 id="own-deeds">${say('publications.own')}</h2>
    ${own.map(
      ({ action, at, values, answer }) =>
        html`<h3>${scheme.actions[action]?.title[language] ?? action} · ${instant(context, at)}</h3>
          ${valueFacts(context, scheme, values, nameOf)}
          ${
            answer === null
              ? html`<p class="meta">${say('publications.own.waits')}</p>`
              : html`<p><strong>${answer.says[language]}</strong> ${instant(context, answer.at)}</p>
                  ${valueFacts(context, scheme, answer.values, nameOf)}`
          }`,
    )}
  </section>`;
}
