const half: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
  '「': '"',
  '」': '"',
  '“': '"',
  '”': '"',
  '『': '"',
  '』': '"',
  '‘': '"',
  '’': '"',
};

/** 一、 （一） 1. 1、 一是 第一条, one or several at the start. */
const enumerator =
  /^(?:第[一二三四五六七八九十]+条|[一二三四五六七八九十]+[、是]|\([一二三四五六七八九十\dA-Z]+\)|\d+[.、](?!\d))+/u;

/** 1.1 is an enumerator only before a blank: 1.5万平方米 is a quantity. */
const decimalEnumerator = /^\s*\d+(?:\.\d+)+(?=\s)/u;

/** The form in which texts are compared: no white space, punctuation of one width, no enumerator at
 * the start, no stop at the end. See the corpus's README. */
export function comparable(text: string): string {
  const flat = text
    .replace(decimalEnumerator, '')
    .replace(/\s+/gu, '')
    .replace(/[，：；（）？！「」“”『』‘’]/gu, (c) => half[c] ?? c);
  return flat.replace(enumerator, '').replace(/[。;,.]+$/u, '');
}

/** A heading's topic: 关于“建设平台”的有关情况 and 建设平台 ask the same. */
export function topic(heading: string): string {
  const form = comparable(heading);
  return /^(?:关于)?"([^"]+)"的?(?:相关|有关)?(?:情况|建议|意见)?$/u.exec(form)?.[1] ?? form;
}

/** Share of common bigrams (Dice), 0 … 1, of two comparable texts; 1 only for equal ones. */
export function overlap(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a);
  const right = bigrams(b);
  if (left.length === 0 || right.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const gram of left) rest.set(gram, (rest.get(gram) ?? 0) + 1);
  let common = 0;
  for (const gram of right) {
    const left = rest.get(gram) ?? 0;
    if (left > 0) {
      common += 1;
      rest.set(gram, left - 1);
    }
  }
  return Math.min((2 * common) / (left.length + right.length), 0.999);
}

const bigrams = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));

/** From this overlap on, two texts count as the same in the lenient measure. */
const lenientFrom = 0.9;

export interface Pairing<A, B> {
  readonly exact: readonly (readonly [A, B])[];
  /** Pairs that are not exact but overlap by 90 % or more. */
  readonly near: readonly (readonly [A, B])[];
}

/** Pairs each expected text with at most one found text: equal ones first, in order, then the best
 * of those that overlap enough. */
export function pairTexts<A, B>(
  expected: readonly A[],
  found: readonly B[],
  textOf: { readonly expected: (a: A) => string; readonly found: (b: B) => string },
): Pairing<A, B> {
  const open = new Map(found.map((b) => [b, comparable(textOf.found(b))] as const));
  const exact: (readonly [A, B])[] = [];
  const waiting: { readonly a: A; readonly text: string }[] = [];
  for (const a of expected) {
    const text = comparable(textOf.expected(a));
    const hit = [...open].find(([, other]) => other === text);
    if (hit) {
      exact.push([a, hit[0]]);
      open.delete(hit[0]);
    } else waiting.push({ a, text });
  }
  const near: (readonly [A, B])[] = [];
  for (const { a, text } of waiting) {
    const best = [...open]
      .map(([b, other]) => ({ b, score: overlap(text, other) }))
      .sort((x, y) => y.score - x.score)[0];
    if (best && best.score >= lenientFrom) {
      near.push([a, best.b]);
      open.delete(best.b);
    }
  }
  return { exact, near };
}
