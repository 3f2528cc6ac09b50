import type { ZoneOverview } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { promisesPicture } from '../parts/picture.ts';
import { countedShare } from '../parts/sample-tag.ts';
import { wishForm } from '../parts/wish.ts';
import { findingCounts, letterEntries, zoneNumbers } from './zone-summary.ts';

/** The first page: all zones side by side, what was promised, what became of it, what does not add
 * up. `overviews` come in the order in which the zones are shown. */
export function homePage(context: PageContext, overviews: readonly ZoneOverview[]): PageBody {
  const { say, language } = context;
  const columns = overviews.flatMap((overview) => {
    const zone = context.zones.find((one) => one.id === overview.zone);
    if (zone === undefined) return [];
    const inside = { ...context, zone };
    return html`<section aria-labelledby="zone-${zone.id}">
      <h2 id="zone-${zone.id}">
        <a href="${linkTo(language, [zone.id])}">${zone.name[language]}</a>
      </h2>
      ${wishForm(inside, zone.id)} ${zoneNumbers(inside, overview)}
      ${
        overview.letterCount === 0
          ? html`<p>${say('overview.none')}</p>`
          : html`${promisesPicture(inside, overview)}
              <h3>${say('overview.doesNotAddUp')}</h3>
              ${findingCounts(inside, overview)}
              <h3>${say('overview.newest')}</h3>
              ${letterEntries(inside, overview.newestLetters.slice(0, 4))}
              <p>
                <a href="${linkTo(language, [zone.id, 'letters'])}"
                  >${say('overview.newest.all')}</a
                >
              </p>`
      }
    </section>`;
  });
  return {
    title: say('home.title'),
    sample: countedShare(overviews),
    main: html`<p class="lead">${say('home.lead')}</p>
      <div class="columns">${columns}</div>`,
  };
}
