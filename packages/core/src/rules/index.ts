export { notHeld, ruleCompiler, type Declarations, type Problem } from './compile.ts';
export { addMonths, dateOf, dayNumber, isDate } from './day.ts';
export { explain, showSource, type ExplanationLine } from './explain.ts';
export type { Compiled, Environment, ValueType } from './mechanism.ts';
export { linesOf } from './lines.ts';
export { isDecimal } from './number.ts';
export type { Because, Result } from './result.ts';
export { showValue } from './say.ts';
