import type { MeasureStatus, Point } from '../reading.ts';
import { measuresOf } from './measures.ts';
import { outlineOf } from './outline.ts';
import type { Piece } from './piece.ts';

const COMING = /下一步|下阶段|今后|明年|来年|工作(?:打算|计划|安排|设想)|未来/;

/** The points of a letter's body, each with its measures. */
export function pointsOf(body: readonly Piece[]): Point[] {
  return outlineOf(body).flatMap(({ heading, start, end, content }) => {
    const fallback: MeasureStatus = COMING.test(heading) ? 'planned' : 'unknown';
    const measures = measuresOf(content, fallback);
    if (heading === '' && measures.length === 0) return [];
    return [{ heading, span: [start, end] as const, measures }];
  });
}
