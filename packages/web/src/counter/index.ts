export {
  applyPage,
  questionId,
  saveName,
  stepLink,
  summaryPage,
  type ApplyStep,
  type ApplyView,
  type SummaryView,
} from './apply.ts';
export { canIPage, expectedSection, type CanIView } from './can-i.ts';
export { cataloguePage, type CatalogueView } from './catalogue.ts';
export { timeCostPage, type TimeCostView } from './days-page.ts';
export {
  bundleGuidePage,
  schemeGuidePage,
  type BundleGuideView,
  type SchemeGuideView,
} from './guide.ts';
export {
  applicationPage,
  minePage,
  type ApplicationView,
  type BundleEntry,
  type MineView,
} from './mine.ts';
export type { OneFileView } from './one-file.ts';
export { progressTable } from './progress-table.ts';
export { receiptNumberOf, receiptPage, type ReceiptView } from './receipt.ts';
export {
  counterPage,
  ticketPage,
  type CounterView,
  type QueuePageView,
  type TicketShown,
} from './queue.ts';
export { chosenName, wishName, type WishedFor } from './service-choice.ts';
