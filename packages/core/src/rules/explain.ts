import type { Language, Source } from '../model/index.ts';
import { mechanisms } from './mechanisms.ts';
import type { Because } from './result.ts';

/** One line of an explanation; `depth` 0 is the result itself. */
export interface ExplanationLine {
  readonly depth: number;
  readonly text: string;
  readonly source: string | null;
}

/** Why a rule has its value, from the result down to the fields it rests on, in one language. */
export function explain(because: Because, language: Language): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  const walk = (node: Because, depth: number) => {
    const said = mechanisms[node.mechanism].say(node)[language];
    const colon = language === 'en' ? ': ' : '：';
    lines.push({
      depth,
      text: node.label ? `${node.label[language]}${colon}${said}` : said,
      source: node.source ? showSource(node.source, language) : null,
    });
    for (const part of node.of) walk(part, depth + 1);
  };
  walk(because, 0);
  return lines;
}

const unverified = { 'zh-Hans': '未核实', 'zh-Hant': '未核實', en: 'not verified' };

/** Instrument, article and date of a basis, and whether somebody has read it there. */
export function showSource(source: Source, language: Language): string {
  const parts = [source.instrument[language], source.article, source.date].filter(Boolean);
  const text = parts.join(language === 'en' ? ', ' : '，');
  if (source.verified) return text;
  return language === 'en' ? `${text} (${unverified.en})` : `${text}（${unverified[language]}）`;
}
