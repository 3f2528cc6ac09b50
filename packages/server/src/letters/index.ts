export { countingFrom } from './figures.ts';
export { makeIssued, type Issuing } from './issued.ts';
export { checkReply, draftReply, sendReply, type SentReply } from './reply.ts';
export { replyOptions } from './reply-options.ts';
