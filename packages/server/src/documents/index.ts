export { workListDocx } from './work-list-docx.ts';
export { workListHtml } from './work-list-html.ts';
export { workListXlsx } from './work-list-xlsx.ts';
export { opinionFormDocx } from './opinion-form-docx.ts';
export { opinionFormHtml } from './opinion-form-html.ts';
export { replyDocx } from './reply-docx.ts';
export { replyHtml } from './reply-html.ts';
export { simulationHtml } from './simulation-html.ts';
