export { countingFrom } from './figures.ts';
export { makeIssued, type Issuing } from './issued.ts';
export { checkReply } from './check.ts';
export { draftReply, publishReply, sendReply } from './reply.ts';
export { replyOptions } from './reply-options.ts';
export { bindLetters } from './bind.ts';
export { publicReply, publicWords } from './public-reply.ts';
