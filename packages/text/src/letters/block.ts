import { markerAt, type Marker } from './marker.ts';
import type { Piece } from './piece.ts';

/** A paragraph with the enumerator at its head, if it has one. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lead: Piece['lead'];
  readonly line: number;
  readonly marker: Marker | null;
  /** It stands under a label that says that it is to come (下一步：). */
  readonly promising?: true;
}

/** The paragraphs of a run of pieces; blank cells fall away. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  return pieces
    .filter(({ text }) => text !== '')
    .map((piece) => ({ ...piece, marker: markerAt(piece.text) }));
}
