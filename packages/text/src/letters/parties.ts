import { unsaid, type Field } from './field.ts';
import type { Piece } from './piece.ts';

const PARTY =
  /([甲乙丙丁戊己])\s*方\s*(?:[（(][^（）()]{1,10}[）)])?\s*[：:]\s*([^\s，。；：:]{2,60}?)(?=\s|$|[，。；]|[（(](?:以下|下称|盖章))/g;

/** X管理委员会（以下简称“松山湖”）与Y有限公司（以下简称“应科院”） */
const SHORT_NAMED =
  /(?:^|[，。；、与和由])([\u4e00-\u9fff（）()·]{4,40}?)[（(](?:以下简称|下称|简称)[：:]?\s*[“"「‘]?[^”"」’）)]{1,12}[”"」’]?[）)]/g;

interface Party {
  readonly name: string;
  readonly span: readonly [number, number];
}

function shortNamed(parts: readonly Piece[]): readonly Party[] {
  for (const piece of parts) {
    if (piece.text.length > 400 || !piece.text.includes('称')) continue;
    const named = [...piece.text.matchAll(SHORT_NAMED)].map(
      ({ index, 0: whole, 1: name = '' }): Party => {
        const start = piece.start + index + whole.indexOf(name);
        return { name, span: [start, start + name.length] };
      },
    );
    if (named.length > 1) return named;
  }
  return [];
}

/** The parties of an agreement in their order (甲方：…, 乙方：…), each once. */
export function partiesOf(parts: readonly Piece[]): Field<readonly string[]> {
  const names = new Map<string, Party>();
  for (const piece of parts) {
    if (piece.text.length > 400 || !piece.text.includes('方')) continue;
    for (const match of piece.text.matchAll(PARTY)) {
      const [whole, letter = '', raw = ''] = match;
      const name = raw.replace(/[（(](?:盖章|签字|公章)[^（）()]*[）)]?$/, '');
      const start = piece.start + match.index + whole.indexOf(raw);
      if (!names.has(letter)) names.set(letter, { name, span: [start, start + name.length] });
    }
  }
  const found = names.size < 2 ? shortNamed(parts) : [...names.values()];
  if (found.length < 2) return unsaid([]);
  return {
    value: found.map(({ name }) => name),
    sources: found.map(({ span }) => ({ span, basis: 'read' })),
  };
}
