export {
  judge,
  questionsOf,
  type ConditionJudged,
  type Expected,
  type Judgement,
} from './can-i.ts';
export { everyRowOfClock, rowsOfClock, schemeItem, type CatalogueItem } from './item.ts';
export { limitsOf, type LimitInForce } from './limits.ts';
export { bundleReadme, schemeReadme, withWritten } from './readme.ts';
export { catalogueOf, type Catalogue, type CatalogueQuery } from './search.ts';
