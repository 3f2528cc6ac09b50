export type {
  Asked,
  Counted,
  FigureDefinition,
  FigureRule,
  FigureScope,
  FigureValue,
} from './definition.ts';
export { figureDefinition, figureDefinitions } from './definitions.ts';
export { countsOf, evaluateFigure } from './evaluate.ts';
export { figuresNamed, referenceParts, type ReferencePart } from './reference.ts';
