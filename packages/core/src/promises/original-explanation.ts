import type { Reading, Span } from '@twinpark/text';
import type { Language, Text } from '../model/language.ts';
import { originalTitle, originalWords } from './original-words.ts';
import type { Finding } from './types.ts';

/** A letter in traditional script. */
type Scripted = Pick<Reading, 'title' | 'cleanText' | 'originalScriptText'>;

/** Behind these an explanation says what a letter says. */
const opening = /[“「《（(]/;
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '《': '》',
  '（': '）',
  '(': ')',
};
/** The columns of a work list, as explanations call them in the reader's own language. */
const columns = /^(?:当年完成的事项|当年推动的工作|明年待落实事项)$/;

/** The explanation of a finding with what it quotes in the script of the letters; undefined where all of that is
 * in simplified script. `letters`: those in traditional script, by id. */
export function originalExplanation(
  { explanation, texts }: Pick<Finding, 'explanation' | 'texts'>,
  letters: ReadonlyMap<string, Scripted>,
): Text | undefined {
  if (!texts.some(({ letter }) => letters.has(letter))) return undefined;
  const say = (language: Language): string => inScript(explanation[language], texts, letters);
  const said = { 'zh-Hans': say('zh-Hans'), 'zh-Hant': say('zh-Hant'), en: say('en') };
  const same = said['zh-Hans'] === explanation['zh-Hans'] && said.en === explanation.en;
  return same && said['zh-Hant'] === explanation['zh-Hant'] ? undefined : said;
}

function inScript(
  explanation: string,
  texts: Finding['texts'],
  letters: ReadonlyMap<string, Scripted>,
): string {
  const quotes = texts.map(withoutStop);
  let said = '';
  for (let at = 0; at < explanation.length;) {
    const mark = explanation.charAt(at);
    said += mark;
    at += 1;
    if (!opening.test(mark)) continue;
    const nth = quotes.findIndex(({ text }) => text !== '' && explanation.startsWith(text, at));
    // Two letters may say the same in two scripts: the explanation quotes them in their order.
    const [quote] = nth < 0 ? [] : quotes.splice(nth, 1);
    const words = quote?.text ?? wordsAt(explanation, at, mark, letters);
    said += quote ? (ofLetter(letters, quote) ?? words) : (anywhere(letters, words) ?? words);
    at += words.length;
  }
  return said;
}

/** Explanations quote a sentence without its stop. */
function withoutStop({ letter, text, span }: Finding['texts'][number]): Finding['texts'][number] {
  const bare = text.replace(/[。；]+$/, '');
  return { letter, text: bare, span: [span[0], span[1] - (text.length - bare.length)] };
}

function ofLetter(
  letters: ReadonlyMap<string, Scripted>,
  { letter, text, span }: { readonly letter: string; readonly text: string; readonly span: Span },
): string | undefined {
  const scripted = letters.get(letter);
  return scripted && originalWords(scripted, text, span);
}

/** What stands behind an opening mark: the title of a letter, or all up to the closing mark. */
function wordsAt(
  explanation: string,
  at: number,
  mark: string,
  letters: ReadonlyMap<string, Scripted>,
): string {
  for (const { title } of letters.values()) {
    const heading = (title ?? '').replace(/\s*\n\s*/g, '');
    if (heading !== '' && explanation.startsWith(heading, at)) return heading;
  }
  const end = explanation.indexOf(closing[mark] ?? mark, at);
  const words = end < 0 ? '' : explanation.slice(at, end);
  // What holds marks of its own is looked at piece by piece.
  return opening.test(words) ? '' : words;
}

function anywhere(letters: ReadonlyMap<string, Scripted>, words: string): string | undefined {
  if (words === '' || columns.test(words)) return undefined;
  for (const letter of letters.values()) {
    const title = originalTitle(letter)?.replace(/\s*\n\s*/g, '');
    const heading = (letter.title ?? '').replace(/\s*\n\s*/g, '');
    if (words === heading && title?.length === words.length) return title;
    const found = originalWords(letter, words);
    if (found !== undefined) return found;
  }
  return undefined;
}
