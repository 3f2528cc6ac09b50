import type { Step } from './tally.ts';

/** A ? at the head of a line stands for a paragraph mark, bullet or ideographic blank that the page
 * lost: no Chinese sentence begins with one. Leaves out ?。 (C09) and ?/span> (C27). */
const AT_HEAD = /^(\t*)\?[? \u3000]*(?=[\u3400-\u9fff\d（(“‘「《【〔]|$)/gm;

/** C10: a lone ? line, and ? at the head of a line, go. A ? inside a line stays. */
export const dropHeadQuestionMarks: Step = (text, tally) =>
  text.includes('?')
    ? text.replace(AT_HEAD, (_, tabs: string) => {
        tally.add('C10');
        return tabs;
      })
    : text;

/** Commas doubled, or set before a mark that needs none. Leaves out 、。 and a comma alone. */
const DOUBLED = /[,，、]{2,}[；。：]?|[,，][；。：]/g;

/** C12: of doubled commas one stays; before 、；。： the comma goes and the other mark stays. */
export const settleCommas: Step = (text, tally) =>
  text.replace(DOUBLED, (run, at: number) => {
    if (!/[\u3400-\u9fff”’》）」\w%]/.test(text[at - 1] ?? '')) return run;
    tally.add('C12');
    const stop = run.at(-1)!;
    if (/[；。：]/.test(stop)) return stop;
    return run.includes('、') ? '、' : run[0]!;
  });

/** A run of symbols behind a character or mark of Chinese text. */
const SYMBOLS =
  /(?<=[\u3400-\u9fff，。、；：！？,])[@#*%^$&~=+\\]{3,}(?=[\u3400-\u9fff，。、；：！？,\n]|$)/g;

/** C23: a run of three or more symbols, not all the same, that nobody writes goes. *** stays: it
 * covers something (C26). */
export const dropSymbolNoise: Step = (text, tally) =>
  text.replace(SYMBOLS, (run) => {
    if (new Set(run).size < 2) return run;
    tally.add('C23');
    return '';
  });
