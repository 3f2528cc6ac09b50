export { checkBeforeSending, type EarlierLetters, type SendingWarning } from './before-sending.ts';
export type {
  LetterLanguage,
  Passage,
  PassagePart,
  ReplyAnnex,
  ReplyContact,
  ReplyForm,
  ReplyLetter,
  ReplyMeasure,
  ReplyPoint,
  ReplyWorkListRow,
} from './types.ts';
export { letterText, numberedHeading, numberedItems, numberedMeasures } from './letter-text.ts';
export { unboundFigures, type UnboundFigure } from './unbound-figures.ts';
export type { Addressee } from './names.ts';
export { passageText, replyFigures } from './passage.ts';
export { opinionForm, type OpinionForm } from './opinion-form.ts';
export { decisionLetter, lettersThatSay, type DecisionLetter } from './decision-letter.ts';
export { publicVersion } from './public-version.ts';
export {
  copyFor,
  replyLetter,
  unsalted,
  withoutContact,
  type ReplyOptions,
} from './reply-letter.ts';
export { letterWords } from './words.ts';
export {
  publishedReplies,
  publishedSecondReplies,
  visibilities,
  type Issued,
  type PublishedReply,
  type Visibility,
} from './visibility.ts';
