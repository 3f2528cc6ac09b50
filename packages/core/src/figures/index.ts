export type {
  Asked,
  Counted,
  FigureDefinition,
  FigureRule,
  FigureScope,
  FigureSource,
  FigureValue,
  FrozenFigure,
} from './definition.ts';
export { figureDefinition, figureDefinitions } from './definitions.ts';
export { figureFrom, recompute, type RecomputedFigure } from './evaluate.ts';
export { figuresNamed, referenceParts, type ReferencePart } from './reference.ts';
