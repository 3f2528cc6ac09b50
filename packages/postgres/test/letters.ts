import { promisesOf, type LetterPromise } from '@twinpark/core/promises';
import type { Cell, Point, Reading, WorkListRow } from '@twinpark/text';
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
  /** Each a measure of one sentence; `heading` is its point's. */
  readonly measures?: readonly {
    readonly text: string;
    readonly status?: LetterPromise['status'];
    readonly heading?: string;
  }[];
  /** Left for the next year in the annexed work list. */
  readonly next?: readonly string[];
  /** Text before the measures. */
  readonly opening?: string;
  readonly sample?: boolean;
}

const usualHeading = '一、建设进展';

/** Makes a whole letter with its reading and promises; its original bytes are its clean text. */
export function letterFrom(sketch: LetterSketch): LetterToStore {
  const id = sketch.id ?? randomUUIDv7();
  const title = sketch.title ?? '关于园区建设提案答复的函';
  const year = sketch.year === undefined ? 2024 : sketch.year;
  let cleanText = `${title}\n${sketch.opening ?? ''}\n`;
  const place = (text: string): Cell => {
    const start = cleanText.length;
    cleanText += `${text}\n`;
    return { text, span: [start, start + text.length] };
  };
  const byHeading = Map.groupBy(sketch.measures ?? [], ({ heading }) => heading ?? usualHeading);
  const points = [...byHeading].map(([heading, measures]): Point => {
    const { span } = place(heading);
    const placed = measures.map(({ text, status }) => ({
      ...place(text),
      status: status ?? ('advancing' as const),
    }));
    return { heading, span, measures: placed };
  });
  const workList = (sketch.next ?? []).map((text): WorkListRow => ({
    heading: usualHeading,
    done: [],
    advancing: [],
    next: [place(text)],
    remark: '',
  }));
  const reading: Reading = {
    file: sketch.file ?? `${id}.txt`,
    kind: sketch.kind ?? 'proposal-reply',
    script: 'simplified',
    cleanText,
    repairs: [],
    title,
    number: sketch.number === undefined ? `2024${id.slice(-4)}9` : sketch.number,
    session: sketch.session ?? null,
    addressees: [],
    lead: sketch.lead === undefined ? '示范区人民政府' : sketch.lead,
    coHandlers: sketch.coHandlers ?? [],
    consulted: [],
    parties: [],
    issuedOn: sketch.issuedOn === undefined ? `${String(year ?? 2024)}-11-18` : sketch.issuedOn,
    resultClass: 'B',
    disclosure: 'full',
    satisfaction: null,
    contact: null,
    points,
    workList,
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
    promises: promisesOf({ ...reading, id, year }),
    importedAt: '2026-11-20T08:00:00.000Z',
    sample: sketch.sample,
    id,
  };
}
