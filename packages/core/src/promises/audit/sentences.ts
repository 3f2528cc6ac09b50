import { statusOf } from '@twinpark/text/status';
import { things } from '../clauses.ts';
import { bigrams, normalise } from '../normalise.ts';
import type { LetterFacts, PromisePlace } from '../types.ts';

/** A sentence of a measure, of a work-list item or of a row's remark. */
export interface Sentence {
  readonly text: string;
  readonly normal: string;
  readonly grams: Uint32Array;
  /** What it is about: the longest of its things, or all that it says. */
  readonly about: string;
  readonly heading: string;
  readonly place: PromisePlace | 'remark';
  /** The measure or item it stands in. */
  readonly within: string;
  /** By its words, or by the column "completed". */
  readonly done: boolean;
}

const known = new WeakMap<LetterFacts, readonly Sentence[]>();

/** All that a letter says under its points and in its work list, sentence by sentence. */
export function sentencesOf(letter: LetterFacts): readonly Sentence[] {
  const before = known.get(letter);
  if (before) return before;
  const split = (within: string, heading: string, place: Sentence['place']): Sentence[] =>
    within.split(/(?<=[。；;！!])/).map((text) => {
      const normal = normalise(text);
      // 支持某大学…，探索…机制: it is about the longer of the two
      const [longest = normal] = things(text).toSorted((a, b) => b.length - a.length);
      const done = place === 'done' || statusOf(text) === 'done';
      return { text, normal, grams: bigrams(normal), about: longest, heading, place, within, done };
    });
  const found = [
    ...letter.points.flatMap(({ heading, measures }) =>
      measures.flatMap(({ text }) => split(text, heading, 'body')),
    ),
    ...letter.workList.flatMap(({ heading, done, advancing, next, remark }) => [
      ...done.flatMap(({ text }) => split(text, heading, 'done')),
      ...advancing.flatMap(({ text }) => split(text, heading, 'advancing')),
      ...next.flatMap(({ text }) => split(text, heading, 'next')),
      ...(remark === '' ? [] : split(remark, heading, 'remark')),
    ]),
  ];
  known.set(letter, found);
  return found;
}
