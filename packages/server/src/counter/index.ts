export { forgetDrafts } from './drafts.ts';
export {
  advance,
  advanceAfter,
  advanceAll,
  applicationNow,
  apply,
  forecast,
  barsTo,
  type ApplicationNow,
  type ApplyContext,
} from './apply.ts';
export { newlyBarred, openingRefusals } from './opening-refusals.ts';
export { serviceDays } from './durations.ts';
export {
  bundleIn,
  nodeServices,
  partTitleOf,
  type Service,
  type ZoneServices,
} from './services.ts';
