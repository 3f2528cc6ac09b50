import { unsaid, type Field } from './field.ts';
import type { Piece } from './piece.ts';

const PARTY =
  /([甲乙丙丁戊己])\s*方\s*(?:[（(][^（）()]{1,10}[）)])?\s*[：:]\s*([^\s，。；：:]{2,60}?)(?=\s|$|[，。；]|[（(](?:以下|下称|盖章))/g;

/** The parties of an agreement in their order (甲方：…, 乙方：…), each once. */
export function partiesOf(parts: readonly Piece[]): Field<readonly string[]> {
  const names = new Map<
    string,
    { readonly name: string; readonly span: readonly [number, number] }
  >();
  for (const piece of parts) {
    if (piece.text.length > 400 || !piece.text.includes('方')) continue;
    for (const match of piece.text.matchAll(PARTY)) {
      const [whole, letter = '', raw = ''] = match;
      const name = raw.replace(/[（(](?:盖章|签字|公章)[^（）()]*[）)]?$/, '');
      const start = piece.start + match.index + whole.indexOf(raw);
      if (!names.has(letter)) names.set(letter, { name, span: [start, start + name.length] });
    }
  }
  if (names.size < 2) return unsaid([]);
  const found = [...names.values()];
  return {
    value: found.map(({ name }) => name),
    sources: found.map(({ span }) => ({ span, basis: 'read' })),
  };
}
