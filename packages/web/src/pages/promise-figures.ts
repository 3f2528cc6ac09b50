import type { LetterPromise } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';
import { letterWords } from '../parts/letter-text.ts';
import { table } from '../parts/table.ts';

/** The figures of a promise, a row for each unit of measure, a column for each year. Nothing when no
 * letter gives one. */
export function figuresOverYears(
  { say }: PageContext,
  promises: readonly LetterPromise[],
): Renderable {
  const counted = promises.filter((promise) => promise.figures.length > 0);
  if (counted.length === 0) return null;
  const years = [...new Set(counted.map((promise) => promise.year))];
  const units = [...new Set(counted.flatMap((one) => one.figures.map((figure) => figure.unit)))];
  const cell = (unit: string, year: number | null): Renderable => {
    const texts = counted
      .filter((promise) => promise.year === year)
      .flatMap((promise) => promise.figures.filter((figure) => figure.unit === unit))
      .map((figure) => figure.text);
    return texts.length === 0 ? '–' : letterWords([...new Set(texts)].join('、'));
  };
  return html`<section>
    <h2 id="figures">${say('promise.figures')}</h2>
    <div class="scrolls" tabindex="0" role="region" aria-labelledby="figures">
      ${table({
        caption: say('promise.figures.caption'),
        captionUnseen: true,
        columns: [
          { title: say('letter.figures.unit') },
          ...years.map((year) => ({ title: year ?? say('year.unknown') })),
        ],
        rows: units.map((unit) => [letterWords(unit), ...years.map((year) => cell(unit, year))]),
      })}
    </div>
  </section>`;
}
