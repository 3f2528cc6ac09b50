/** Marks that come in pairs; full-width and half-width parentheses pair with each other. */
const CLOSES: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '（',
  '》': '《',
  '〉': '〈',
  '〕': '〔',
  '】': '【',
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
};
const OPENS: Readonly<Record<string, string>> = {
  '（': '（',
  '(': '（',
  '《': '《',
  '〈': '〈',
  '〔': '〔',
  '【': '【',
  '“': '“',
  '‘': '‘',
  '「': '「',
  '『': '『',
};
const MARK = /[（(《〈〔【“‘「『）)》〉〕】”’」』\n]/g;
/** 1）, （二）, a): the closing half numbers a list. */
const LIST_NUMBER = /(?:^|[\n\t，。；：、])\s?(?:[\dA-Za-z]{1,2}|[一二三四五六七八九十]{1,3})$/;

/** Places of marks whose other half is missing in their paragraph (C15). Sees one line at a time, a
 * page-cut paragraph having been joined before; at most 40 marks may be open at once. */
export function* unpairedMarks(text: string): Generator<number> {
  let open: { readonly mark: string; readonly at: number }[] = [];
  for (const match of text.matchAll(MARK)) {
    const mark = match[0];
    const opens = OPENS[mark];
    if (mark === '\n') {
      for (const one of open) yield one.at;
      open = [];
    } else if (opens !== undefined) {
      if (open.length < 40) open.push({ mark: opens, at: match.index });
    } else {
      const depth = open.findLastIndex((one) => one.mark === CLOSES[mark]);
      if (depth !== -1) {
        for (const one of open.slice(depth + 1)) yield one.at;
        open.length = depth;
      } else if (!isListNumber(mark, text, match.index)) yield match.index;
    }
  }
  for (const one of open) yield one.at;
}

function isListNumber(mark: string, text: string, at: number): boolean {
  return (mark === '）' || mark === ')') && LIST_NUMBER.test(text.slice(Math.max(0, at - 5), at));
}
