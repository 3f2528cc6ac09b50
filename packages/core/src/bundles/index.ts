export {
  askedQuestions,
  compileBundle,
  isNeeded,
  openingValues,
  schemeOfPart,
  type CompiledBundle,
  type Left,
} from './compile.ts';
export { bundleItem, materialsOf, type BundleMaterial } from './item.ts';
export {
  progressOf,
  type Application,
  type PartProgress,
  type PartState,
  type Progress,
} from './progress.ts';
export type { BundleQuestions } from './questions.ts';
