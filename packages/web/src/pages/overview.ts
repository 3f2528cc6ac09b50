import type {
  LetterUnit,
  LineageSummary,
  ShownFinding,
  ZoneOverview,
} from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { findingCard } from '../parts/finding.ts';
import { promisesPicture } from '../parts/picture.ts';
import { countedShare } from '../parts/sample-tag.ts';
import { unitName } from '../parts/unit-name.ts';
import { wishForm } from '../parts/wish.ts';
import { lineageTable } from './promises.ts';
import { findingCounts, letterEntries, zoneNumbers } from './zone-summary.ts';

export interface OverviewView {
  readonly overview: ZoneOverview;
  readonly units: readonly LetterUnit[];
  /** A few findings to read at once, newest first. */
  readonly findings: readonly ShownFinding[];
  /** A few promises with where they stand. */
  readonly lineages: readonly LineageSummary[];
}

/** Units named one by one; more are found by typing their name in the filter of a list. */
const mostUnits = 60;

/** One zone: numbers, picture, what became of its promises, what does not add up, newest letters. */
export function overviewPage(context: PageContext, view: OverviewView): PageBody {
  const { say, language } = context;
  const { overview } = view;
  const zone = overview.zone;
  const title = context.zone?.name[language] ?? zone;
  const body = { title, section: 'overview' as const, sample: countedShare([overview]) };
  if (overview.letterCount === 0) {
    return {
      ...body,
      main: html`<p class="lead">${say('overview.none')}</p>
        ${wishForm(context, zone)}`,
    };
  }
  return {
    ...body,
    main: html`${wishForm(context, zone)} ${zoneNumbers(context, overview)}
      <div class="columns">
        <section>${promisesPicture(context, overview)}</section>
        <section>
          <h2>${say('overview.doesNotAddUp')}</h2>
          ${findingCounts(context, overview)}
        </section>
      </div>
      <section>
        <h2>${say('overview.becameOf')}</h2>
        ${lineageTable(context, zone, view.lineages)}
        <p><a href="${linkTo(language, [zone, 'promises'])}">${say('overview.promises.all')}</a></p>
      </section>
      ${
        view.findings.length > 0 &&
        html`<section>
          <h2>${say('findings.title')}</h2>
          ${view.findings.map((finding) => findingCard(context, zone, finding))}
        </section>`
      }
      <div class="columns">
        <section>
          <h2>${say('overview.newest')}</h2>
          ${letterEntries(context, overview.newestLetters)}
          <p><a href="${linkTo(language, [zone, 'letters'])}">${say('overview.newest.all')}</a></p>
        </section>
        <section>
          <h2>${say('overview.units')}</h2>
          <ul class="units">
            ${view.units.slice(0, mostUnits).map(
              ({ name }) =>
                html`<li>
                  <a href="${linkTo(language, [zone, 'promises'], { unit: name })}"
                    >${unitName(context, name)}</a
                  >
                </li>`,
            )}
          </ul>
          ${
            view.units.length > mostUnits &&
            html`<p>${say('overview.units.more', { n: view.units.length - mostUnits })}</p>`
          }
        </section>
      </div>`,
  };
}
