export { workListDocx } from './work-list-docx.ts';
export { workListHtml } from './work-list-html.ts';
export { workListXlsx } from './work-list-xlsx.ts';
export { replyDocx } from './reply-docx.ts';
export { replyHtml } from './reply-html.ts';
