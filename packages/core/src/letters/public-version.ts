import type { Disclosure } from '@twinpark/text';
import type { LetterLanguage, Passage, ReplyLetter } from './types.ts';
import { letterWords } from './words.ts';

const notes: Readonly<
  Record<LetterLanguage, Readonly<Record<'summary' | 'unlisted' | 'title-only', string>>>
> = {
  'zh-Hans': {
    summary: '本件摘要公开：列出各项意见建议及其进度，不含答复全文。',
    unlisted: '本件摘要公开：只列标题、办理实效类别和日期，不含答复全文。',
    'title-only': '本件仅公开标题。',
  },
  'zh-Hant': {
    summary: '本件摘要公開：列出各項意見建議及其進度，不含答覆全文。',
    unlisted: '本件摘要公開：只列標題、辦理實效類別和日期，不含答覆全文。',
    'title-only': '本件僅公開標題。',
  },
};

/** A sent letter as far as it is disclosed (公开稿): whole; each point with how far it is, without the
 * wording; its title, number and date alone; or nothing at all. */
export function publicVersion(letter: ReplyLetter, disclosure: Disclosure): ReplyLetter | null {
  if (disclosure === 'none') return null;
  if (disclosure === 'full') return letter;
  // A second answer is not divided into points: nothing is promised that does not follow.
  const extent = disclosure === 'summary' && letter.points.length === 0 ? 'unlisted' : disclosure;
  const note = [plain(notes[letter.language][extent])];
  const less: ReplyLetter = {
    ...letter,
    paragraphs: note,
    points: [],
    process: { ...letter.process, lines: [] },
    contact: null,
    annex: null,
    courtesy: [],
  };
  if (disclosure === 'title-only') return { ...less, opening: '', assessment: null };
  return { ...less, points: letter.points.map((point) => withoutWording(letter, point)) };
}

/** Each measure of a point as its status alone; the same status is said once. */
function withoutWording(
  { language }: ReplyLetter,
  { heading, measures }: ReplyLetter['points'][number],
): ReplyLetter['points'][number] {
  const { heads, deferred } = letterWords[language];
  const [, , , , , , , done, advancing, planned] = heads;
  const title = { done, advancing, planned, deferred };
  const once = new Map(
    measures.map(({ status }) => [status, { said: plain(title[status]), status, remark: '' }]),
  );
  return { heading, measures: [...once.values()] };
}

const plain = (text: string): Passage => [{ text, figure: null }];
