import type { FigureDefinition, FigureScope, FrozenFigure } from '@twinpark/core/figures';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { letterIdForm } from '../rows.ts';

const insert = statement<object>(
  'insert-letter-figures',
  `insert into letter_figures (zone, letter, definition, position, defined, scope, value)
   select $1, $2::uuid, one.figure -> 'definition' ->> 'id', one.nth - 1,
          one.figure -> 'definition', one.figure -> 'scope', (one.figure ->> 'value')::numeric
   from jsonb_array_elements($3::jsonb) with ordinality as one (figure, nth)
   on conflict (zone, letter, definition) do nothing`,
);

const read = statement<{
  defined: FigureDefinition;
  scope: FigureScope;
  value: string | null;
}>(
  'read-letter-figures',
  `select defined, scope, trim_scale(value)::text as value from letter_figures
   where zone = $1 and letter = $2::uuid order by position`,
);

/** Keeps the figures that a stored letter was sent with. What was kept before stays. */
export async function freezeFigures(
  database: Queryable,
  zone: string,
  letter: string,
  figures: readonly FrozenFigure[],
): Promise<void> {
  if (figures.length === 0) return;
  await database.query(insert, [zone, letter, jsonText(figures)]);
}

/** The figures of a letter in its order; none for a letter that was not sent from here. */
export async function frozenFigures(
  database: Queryable,
  zone: string,
  letter: string,
): Promise<readonly FrozenFigure[]> {
  if (!letterIdForm.test(letter)) return [];
  const rows = await database.query(read, [zone, letter]);
  return rows.map(({ defined, scope, value }) => ({ definition: defined, scope, value }));
}
