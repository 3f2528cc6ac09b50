import { originalPart, type LetterPromise } from '@twinpark/core/promises';
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
  const figuresOf = (promise: LetterPromise, unit: string): readonly Said[] =>
    promise.figures
      .filter((figure) => figure.unit === unit)
      .map(({ text, span }) => ({ text, original: originalPart(promise, text, span) }));
  const cell = (unit: string, year: number | null): Renderable => {
    const said = counted
      .filter((promise) => promise.year === year)
      .flatMap((promise) => figuresOf(promise, unit));
    const distinct = [...new Map(said.map((one) => [one.original ?? one.text, one])).values()];
    if (distinct.length === 0) return '–';
    return distinct.map(({ text, original }, at) => [at > 0 && '、', letterWords(text, original)]);
  };
  const unitName = (unit: string): Renderable => {
    const said = counted.flatMap((promise) => figuresOf(promise, unit));
    const endings = new Set(said.map((one) => endingOf(one, unit)));
    const [only] = endings;
    return letterWords(unit, endings.size === 1 ? only : undefined);
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
        rows: units.map((unit) => [unitName(unit), ...years.map((year) => cell(unit, year))]),
      })}
    </div>
  </section>`;
}

/** A figure in the words of its letter; `original` where that is in traditional script. */
interface Said {
  readonly text: string;
  readonly original: string | undefined;
}

/** The unit in the script of the letter, where the figure ends in it: 項 of 三項. */
const endingOf = ({ text, original }: Said, unit: string): string | undefined =>
  original !== undefined && text.endsWith(unit) ? original.slice(-unit.length) : undefined;
