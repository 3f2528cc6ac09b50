import { clean, type Cleaned } from '../clean/clean.ts';
import { splitLetters } from '../clean/letters-on-page.ts';
import { findDamage } from '../clean/warnings.ts';
import type { Reading } from '../reading.ts';
import { findCitations } from '../values/citations.ts';
import { findFigures } from '../values/figures.ts';
import { headerOf } from './header.ts';
import { isPromising } from './kind.ts';
import { piecesOf } from './piece.ts';
import { pointsOf } from './points.ts';
import { sectionsOf } from './sections.ts';
import { unreadTable } from './unread-table.ts';
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

/** Reads a page that may hold several letters (C30), in their order. The page is cleaned first, since
 * a damaged title tells nothing; every letter's spans are offsets into its own `cleanText`. What was
 * mended is known for the page, not for a part of it: each of several letters carries the page's
 * script and repairs. */
export function readLetters(raw: string, options: ReadOptions): Reading[] {
  const page = clean(raw);
  const parts = splitLetters(page.text);
  if (parts.length === 1) return [readCleaned(page, options)];
  const { originalScriptText, ...shared } = page;
  return parts.map(({ text, span }) => {
    const own = originalScriptText?.slice(...span) ?? text;
    const part = { ...shared, text, warnings: findDamage(text) };
    return readCleaned(own === text ? part : { ...part, originalScriptText: own }, options);
  });
}

function readCleaned(cleaned: Cleaned, { file }: ReadOptions): Reading {
  const { text, script, originalScriptText, repairs, warnings } = cleaned;
  const sections = sectionsOf(piecesOf(text));
  const workList = workListOf(sections.annex);
  const header = headerOf(sections, workList.facts);
  const { kind, issuedOn } = header.fields;
  const title = header.fields.title ?? '';
  const mood = isPromising(kind, title) ? 'promising' : 'plain';
  const citations = findCitations(text);
  return {
    file,
    script,
    cleanText: text,
    ...(originalScriptText !== undefined && { originalScriptText }),
    repairs,
    ...header.fields,
    points: settledByList(pointsOf(sections.body, { mood, title, issuedOn }), workList.rows),
    workList: workList.rows,
    figures: findFigures(text, citations),
    citations: citations.map(({ title, span }) => ({ title, span })),
    warnings: warningsOf(text, issuedOn, citations, [
      ...warnings,
      ...header.warnings,
      ...workList.warnings,
      ...(workList.rows.length > 0 ? [] : unreadTable([...sections.closing, ...sections.annex])),
    ]),
  };
}
