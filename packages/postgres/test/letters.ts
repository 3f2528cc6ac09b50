import type { LetterPromise } from '@twinpark/core/promises';
import type { Reading } from '@twinpark/text';
import { randomUUIDv7 } from 'node:crypto';
import type { LetterToStore } from '../src/store.ts';

/** A letter made for a test: what is not said here is what most letters have. */
export interface LetterSketch {
  readonly zone?: string;
  readonly id?: string;
  readonly file?: string;
  readonly number?: string | null;
  readonly title?: string;
  readonly lead?: string | null;
  readonly coHandlers?: readonly string[];
  readonly kind?: Reading['kind'];
  readonly session?: string | null;
  readonly year?: number | null;
  readonly issuedOn?: string | null;
  readonly measures?: readonly {
    readonly text: string;
    readonly status?: LetterPromise['status'];
    readonly keys?: readonly string[];
    readonly heading?: string;
  }[];
  /** Heading of the letter's one point. */
  readonly heading?: string;
  /** Text before the measures. */
  readonly opening?: string;
}

/** Makes a whole letter with its reading and promises; its original bytes are its clean text. */
export function letterFrom(sketch: LetterSketch): LetterToStore {
  const id = sketch.id ?? randomUUIDv7();
  const title = sketch.title ?? '关于园区建设提案答复的函';
  const lead = sketch.lead === undefined ? '示范区人民政府' : sketch.lead;
  const number = sketch.number === undefined ? `2024${id.slice(-4)}9` : sketch.number;
  const year = sketch.year === undefined ? 2024 : sketch.year;
  const issuedOn =
    sketch.issuedOn === undefined ? `${String(year ?? 2024)}-11-18` : sketch.issuedOn;
  let cleanText = `${title}\n${sketch.opening ?? ''}\n`;
  const promises: LetterPromise[] = [];
  for (const [ordinal, measure] of (sketch.measures ?? []).entries()) {
    const start = cleanText.length;
    cleanText += `${measure.text}\n`;
    promises.push({
      id: `${id}#${String(ordinal)}`,
      letter: id,
      ordinal,
      place: 'body',
      heading: measure.heading ?? '一、建设进展',
      text: measure.text,
      span: [start, start + measure.text.length],
      owner: lead,
      coOwners: sketch.coHandlers ?? [],
      year,
      status: measure.status ?? 'advancing',
      dependency: null,
      figures: [],
      keys: measure.keys ?? [],
    });
  }
  const reading: Reading = {
    file: sketch.file ?? `${id}.txt`,
    kind: sketch.kind ?? 'proposal-reply',
    script: 'simplified',
    cleanText,
    repairs: [],
    title,
    number,
    session: sketch.session ?? null,
    addressees: [],
    lead,
    coHandlers: sketch.coHandlers ?? [],
    consulted: [],
    parties: [],
    issuedOn,
    resultClass: 'B',
    disclosure: 'full',
    satisfaction: null,
    contact: null,
    points: [
      {
        heading: sketch.heading ?? '一、建设进展',
        span: [0, cleanText.length],
        measures: promises.map(({ text, span, status }) => ({ text, span, status })),
      },
    ],
    workList: [],
    figures: [],
    citations: [],
    warnings: [],
    sources: {},
  };
  return {
    zone: sketch.zone ?? 'hetao',
    file: reading.file,
    mediaType: 'text/plain',
    original: new TextEncoder().encode(cleanText),
    reading,
    year,
    promises,
    importedAt: '2026-11-20T08:00:00.000Z',
    id,
  };
}
