import { findingKinds, type ShownLetter, type ZoneOverview } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { letterLink, linkTo } from '../links.ts';
import { letterWords } from '../parts/letter-text.ts';
import { sampleTag } from '../parts/sample-tag.ts';
import { howCounted, type Counted } from '../parts/how-counted.ts';
import { unitName } from '../parts/unit-name.ts';

/** The four numbers of a zone; each leads to what it counts, and beside it to how it is counted. */
export function zoneNumbers(context: PageContext, overview: ZoneOverview): Html {
  const { language, say } = context;
  const findings = overview.findingsByKind.reduce((sum, { count }) => sum + count, 0);
  const number = (
    value: number,
    counted: Counted,
    section: string,
    query: Readonly<Record<string, string>> = {},
  ): Html =>
    html`<li>
      <a class="count" href="${linkTo(language, [overview.zone, section], query)}"
        ><strong>${value}</strong> <span>${say(`overview.${counted}`)}</span></a
      >${howCounted(context, counted)}
    </li>`;
  return html`<ul class="numbers">
      ${number(overview.letterCount, 'letters', 'letters')}
      ${number(overview.promiseCount, 'promises', 'promises')}
      ${number(overview.lineageCount, 'lineages', 'promises', { followed: 'true' })}
      ${number(findings, 'findings', 'findings')}
    </ul>
    ${
      overview.importedUntil !== null &&
      html`<p class="meta">${say('overview.asOf', { date: dayOf(overview.importedUntil) })}</p>`
    }`;
}

/** The day of an instant where the zones are: both sides keep UTC+8. */
function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));
}

/** What does not add up, by kind, each leading to its findings. */
export function findingCounts({ language, say }: PageContext, overview: ZoneOverview): Html {
  if (overview.findingsByKind.length === 0) return html`<p>${say('overview.findings.none')}</p>`;
  const entries = [...overview.findingsByKind].sort(
    (a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind),
  );
  return html`<ul class="counts">
      ${entries.map(
        ({ kind, count }) =>
          html`<li>
            <a href="${linkTo(language, [overview.zone, 'findings'], { kind })}"
              >${say(`finding.${kind}`)}</a
            >
            <span class="count">${count}</span>
          </li>`,
      )}
    </ul>
    <p>
      <a href="${linkTo(language, [overview.zone, 'findings'])}">${say('overview.findings.all')}</a>
    </p>`;
}

/** Letters as a short list: title, date, kind, number of promises. `context` is that of their zone. */
export function letterEntries(context: PageContext, letters: readonly ShownLetter[]): Renderable {
  const { language, say } = context;
  return html`<ul class="entries">
    ${letters.map(
      (letter) =>
        html`<li>
          <a href="${letterLink(language, letter.zone, letter.id)}"
            >${letterTitle(context, letter)}</a
          >${sampleTag(context, letter)}
          <span class="meta"
            >${[
              letter.issuedOn ?? letter.year ?? say('year.unknown'),
              say(`letter.kind.${letter.kind}`),
              letter.lead !== null && unitName(context, letter.lead, letter.originalLead),
            ]
              .filter((part) => part !== false)
              .map((part, index) => [index > 0 && ' · ', part])}</span
          >
        </li>`,
    )}
  </ul>`;
}

/** The title in the letter's words, or a note that none could be read. */
export function letterTitle(
  { say }: PageContext,
  letter: Pick<ShownLetter, 'title' | 'originalTitle'>,
): Html {
  return letter.title === null
    ? html`${say('letter.untitled')}`
    : letterWords(
        letter.title.replace(/\s*\n\s*/g, ''),
        letter.originalTitle?.replace(/\s*\n\s*/g, ''),
      );
}
