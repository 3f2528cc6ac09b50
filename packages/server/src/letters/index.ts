export { countingFrom } from './figures.ts';
export { checkReply, draftReply, sendReply, type SentReply } from './reply.ts';
