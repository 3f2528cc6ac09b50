/** Columns that a text takes in a terminal: characters of East Asian scripts take two. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** Pads to a number of columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Breaks a text into lines of at most `width` columns; every line after the first is indented by
 * `indent` columns. Breaks between any two Chinese characters and at blanks. */
export function wrap(text: string, width: number, indent: number): string {
  const pieces = text.replace(/\s+/gu, ' ').match(/[!-~]+ ?|[^!-~]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const piece of pieces) {
    const needed = columns(piece);
    if (used + needed > width && line !== '' && !/^[，。；：、！？）》”」]/u.test(piece)) {
      lines.push(line);
      line = '';
      used = indent;
    }
    line += piece;
    used += needed;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}
