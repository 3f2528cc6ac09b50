import type { Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { pager } from '../parts/pager.ts';

/** A running matter under an earlier version of its scheme. */
export interface EarlierMatter {
  readonly matter: string;
  readonly number: string | null;
  /** The version that it runs under, and the one in force, as `versionName` calls them. */
  readonly from: string;
  readonly to: string;
  readonly scheme: Scheme;
}

/** Running matters that may be moved to the version in force; their numbers, and nothing that is filled in. */
export function versionsPage(
  context: PageContext,
  {
    rows,
    next,
    cursor,
  }: {
    readonly rows: readonly EarlierMatter[];
    readonly next: string | null;
    readonly cursor: string | undefined;
  },
): PageBody {
  const { say, language, zone } = context;
  const at = zone?.id ?? '';
  const isShort = next === null && cursor === undefined;
  return {
    title: say('versions.title'),
    trail: [{ text: say('account.title'), href: linkTo(language, [at, 'account']) }],
    main: html`<p class="lead">${say(rows.length === 0 ? 'versions.none' : 'versions.lead')}</p>
      ${
        rows.length > 0 &&
        html`<ul class="entries">
          ${rows.map(
            ({ matter, number, from, to, scheme }) =>
              html`<li>
                <a href="${linkTo(language, [at, 'matters', matter, 'version'])}"
                  >${scheme.title[language]} ${number ?? matter}</a
                >
                <span class="meta">${say('versions.version', { from, to })}</span>
              </li>`,
          )}
        </ul>`
      }
      ${!isShort && pager(context, { segments: [at, 'versions'], query: { cursor }, next, total: 0, counted: say('page.this', { n: rows.length }) })}`,
  };
}
