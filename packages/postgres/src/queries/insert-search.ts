import { maskPersonalData, toSimplified } from '@twinpark/text';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { bigrams, searchForm } from '../search/grams.ts';
import type { LetterToStore } from '../store.ts';

const insert = statement<object>(
  'insert-search-letters',
  `insert into search_letters (zone, letter, title, headings, body, grams)
   select $1, letter, title, headings, body, grams
   from json_to_recordset($2::json) as n (
     letter uuid, title text, headings text, body text, grams text[])`,
);

/** Makes letters findable, by text from which personal data is masked. */
export async function insertSearch(
  database: Queryable,
  zone: string,
  letters: readonly LetterToStore[],
): Promise<void> {
  await database.query(insert, [zone, jsonText(letters.map(searchRow))]);
}

function searchRow({ id, reading }: LetterToStore): object {
  const { title, number, lead, coHandlers, points, workList } = reading;
  const head = [title, number, lead, ...coHandlers].filter((part) => part !== null).join('\n');
  const headings = [...points, ...workList].map(({ heading }) => heading).join('\n');
  const texts = [head, headings, reading.cleanText].map((text) =>
    toSimplified(maskPersonalData(text)),
  );
  const [maskedTitle, maskedHeadings, body] = texts;
  return {
    letter: id,
    title: maskedTitle,
    headings: maskedHeadings,
    body,
    grams: bigrams(...texts.map(searchForm)),
  };
}
