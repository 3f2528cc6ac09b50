import { clean, type Cleaned } from '../clean/clean.ts';
import { splitLetters } from '../clean/letters-on-page.ts';
import type { Reading } from '../reading.ts';
import { findCitations } from '../values/citations.ts';
import { findFigures } from '../values/figures.ts';
import { headerOf } from './header.ts';
import { isPromising } from './kind.ts';
import { piecesOf } from './piece.ts';
import { pointsOf } from './points.ts';
import { sectionsOf } from './sections.ts';
import { warningsOf } from './warnings.ts';
import { settledByList } from './settled.ts';
import { workListOf } from './work-list.ts';

export interface ReadOptions {
  /** Name of the file, kept in the reading. */
  readonly file: string;
}

/** Reads one letter. Linear in the length of the text; what the letter does not say is null or []. */
export function readLetter(raw: string, options: ReadOptions): Reading {
  return readCleaned(clean(raw), options);
}

/** Reads a page that may hold several letters (C30), in their order. */
export function readLetters(raw: string, options: ReadOptions): Reading[] {
  const parts = splitLetters(raw);
  return parts.map(({ text }) => readLetter(text, options));
}

function readCleaned({ text, script, repairs, warnings }: Cleaned, { file }: ReadOptions): Reading {
  const sections = sectionsOf(piecesOf(text));
  const workList = workListOf(sections.annex);
  const header = headerOf(sections, workList.facts);
  const { kind, title } = header.fields;
  const mood = isPromising(kind, title ?? '') ? 'promising' : 'plain';
  const citations = findCitations(text);
  return {
    file,
    script,
    cleanText: text,
    repairs,
    ...header.fields,
    points: settledByList(pointsOf(sections.body, mood, title ?? ''), workList.rows),
    workList: workList.rows,
    figures: findFigures(text, citations),
    citations: citations.map(({ title, span }) => ({ title, span })),
    warnings: warningsOf(text, header.fields.issuedOn, citations, [
      ...warnings,
      ...header.warnings,
      ...workList.warnings,
    ]),
  };
}
