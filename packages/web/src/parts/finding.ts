import type { Finding } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { letterLink, promiseLink } from '../links.ts';
import { letterWords } from './letter-text.ts';

/** All kinds, what weighs most first. */
export const findingKinds = [
  'repeated-completion',
  'no-movement',
  'contradiction',
  'dropped',
  'stale-completion',
  'figure-regression',
  'figure-recounted',
  'role-conflict',
  'personal-data',
  'no-evidence',
] as const satisfies Finding['kind'][];

/** What to call a letter whose title is not at hand: its file without the ending. */
function letterName(file: string | undefined): string {
  return (file ?? '').replace(/^.*\//, '').replace(/\.[a-z]+$/i, '');
}

/** A finding with its explanation, the texts it rests on, and the way to its promise. `level` is that
 * of its heading. */
export function findingCard(
  context: PageContext,
  zone: string,
  finding: Finding,
  level: 2 | 3 = 3,
): Html {
  const { language, say } = context;
  const fileOf = (letter: string) => letterName(finding.files[finding.letters.indexOf(letter)]);
  const quotes = finding.texts.map(
    ({ letter, text }) =>
      html`<li>
        <blockquote>${letterWords(text)}</blockquote>
        <a href="${letterLink(language, zone, letter)}">${fileOf(letter)}</a>
      </li>`,
  );
  const title = say(`finding.${finding.kind}`);
  return html`<article class="finding">
    ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p>${finding.explanation[language]}</p>
    ${
      quotes.length > 0 &&
      html`<p class="label">${say('findings.texts')}</p>
        <ul class="quotes">
          ${quotes}
        </ul>`
    }
    ${finding.lineage !== null && html`<p><a href="${promiseLink(language, zone, finding.lineage)}">${say('findings.lineage')}</a></p>`}
  </article>`;
}
