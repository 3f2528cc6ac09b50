export { countingFrom } from './figures.ts';
export { makeIssued, type Issuing } from './issued.ts';
export { checkReply, draftReply, sendReply } from './reply.ts';
export { replyOptions } from './reply-options.ts';
