import type { ShownLetter, ZoneOverview } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { letterLink, linkTo } from '../links.ts';
import { findingKinds } from '../parts/finding.ts';
import { letterWords } from '../parts/letter-text.ts';
import { sampleTag } from '../parts/sample-tag.ts';
import { unitName } from '../parts/unit-name.ts';

/** The four numbers of a zone; each leads to what it counts. */
export function zoneNumbers({ language, say }: PageContext, overview: ZoneOverview): Html {
  const findings = overview.findingsByKind.reduce((sum, { count }) => sum + count, 0);
  const number = (value: number, text: string, section: string): Html =>
    html`<li>
      <a href="${linkTo(language, [overview.zone, section])}"
        ><strong>${value}</strong> <span>${text}</span></a
      >
    </li>`;
  return html`<ul class="numbers">
    ${number(overview.letterCount, say('overview.letters'), 'letters')}
    ${number(overview.promiseCount, say('overview.promises'), 'promises')}
    ${number(overview.lineageCount, say('overview.lineages'), 'promises')}
    ${number(findings, say('overview.findings'), 'findings')}
  </ul>`;
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
              letter.lead !== null && unitName(context, letter.lead),
            ]
              .filter((part) => part !== false)
              .map((part, index) => [index > 0 && ' · ', part])}</span
          >
        </li>`,
    )}
  </ul>`;
}

/** The title in the letter's words, or a note that none could be read. */
export function letterTitle({ say }: PageContext, letter: Pick<ShownLetter, 'title'>): Html {
  return letter.title === null
    ? html`${say('letter.untitled')}`
    : letterWords(letter.title.replace(/\s*\n\s*/g, ''));
}
