export { workListDocx } from './work-list-docx.ts';
export { workListHtml } from './work-list-html.ts';
export { workListXlsx } from './work-list-xlsx.ts';
