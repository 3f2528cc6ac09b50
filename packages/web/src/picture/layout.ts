import type { Language } from '@twinpark/core/model';
import type { Edge, Lane } from './edges.ts';

/** Units of the drawing; at full size one is one CSS pixel. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** That the matter stands here, inside the box: no line runs there. */
  readonly mark: readonly string[];
  readonly final: boolean;
}

/** An arrow as points joined by straight lines, and where its words stand. */
export interface Arrow {
  readonly edge: Edge;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly label: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly anchor: 'middle' | 'start';
  };
}

export interface LaneDrawing {
  readonly branch: string | null;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

export type Direction = 'across' | 'down';

const font = 14;
export const lineHeight = 18;
const pad = 8;

/** How wide a text is drawn, about: Chinese characters are square, Latin ones half as wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? font : font * 0.56;
  return Math.ceil(width);
}

/** Breaks a text into lines of at most `width`: between Latin words, between any Chinese characters. */
export function wrapped(text: string, width: number, language: Language): readonly string[] {
  const parts = language === 'en' ? text.split(/(?<= )/) : Array.from(text);
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Which of several tracks each span takes so that no two spans of a track touch; short ones inside. */
function tracks(spans: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const taken: (readonly [number, number])[][] = [];
  const result = spans.map(() => 0);
  const order = spans.map((_span, index) => index);
  const length = (index: number): number => (spans[index]?.[1] ?? 0) - (spans[index]?.[0] ?? 0);
  for (const index of order.sort((a, b) => length(a) - length(b))) {
    const span = spans[index] ?? [0, 0];
    const free = taken.findIndex((all) => all.every(([a, b]) => span[1] <= a || b <= span[0]));
    const track = free === -1 ? taken.length : free;
    (taken[track] ??= []).push(span);
    result[index] = track;
  }
  return result;
}

/** What is written at the stages where something stands, by the stage's id. */
export type Marks = ReadonlyMap<string, string>;

/** Draws one lane. Across: stages left to right, ways on above the row and ways back below it. Down:
 * stages top to bottom, ways on to the right, ways back further right. Boxes are as wide as their words need. Pure: the
 * same lane with the same marks gives the same drawing. */
export function drawLane(
  lane: Lane,
  language: Language,
  direction: Direction,
  marks: Marks,
): LaneDrawing {
  return direction === 'across' ? across(lane, language, marks) : down(lane, language, marks);
}

/** Words of a stage are broken to lines of at most this; a longer word makes its box wider. */
const titleWidth = 96;
const boxPadding = 10;
const gapLeast = 44;

/** The words in the box of a stage, and how wide and high they make it. */
function worded(stage: Lane['stages'][number], language: Language, marks: Marks) {
  const said = marks.get(stage.id);
  const lines = wrapped(stage.title[language], titleWidth, language);
  const mark = said === undefined ? [] : wrapped(said, titleWidth, language);
  // What is marked stands in bold.
  const most = Math.max(...[...lines, ...mark].map(widthOf)) * (mark.length > 0 ? 1.08 : 1);
  return {
    lines,
    mark,
    width: Math.ceil(most) + 2 * boxPadding,
    height: (lines.length + mark.length) * lineHeight + 2 * boxPadding,
  };
}

interface Placed {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
}

function placed(lane: Lane): readonly Placed[] {
  const index = new Map(lane.stages.map(({ id }, i) => [id, i]));
  return lane.edges.map((edge) => ({
    edge,
    from: index.get(edge.from) ?? 0,
    to: index.get(edge.to) ?? 0,
  }));
}

function across(lane: Lane, language: Language, marks: Marks): LaneDrawing {
  const ways = placed(lane);
  const isNext = ({ from, to }: Placed): boolean => to === from + 1;
  const labelWidth = 92;
  const words = (edge: Edge): readonly string[] =>
    wrapped(edge.title[language], labelWidth, language);
  const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf));
  const gaps = lane.stages.map((_stage, i) => {
    const way = ways.find((one) => one.from === i && isNext(one));
    return Math.max(gapLeast, way ? widest(words(way.edge)) + 22 : 0);
  });
  const stages = lane.stages.map((stage) => worded(stage, language, marks));
  const widthAt = (i: number): number => stages[i]?.width ?? 0;
  const x = (i: number): number =>
    pad + gaps.slice(0, i).reduce((sum, gap, before) => sum + gap + widthAt(before), 0);
  const centre = (i: number): number => x(i) + widthAt(i) / 2;
  const height = Math.max(...stages.map((one) => one.height));
  const nextLines = Math.max(0, ...ways.filter(isNext).map(({ edge }) => words(edge).length));

  const arcs = (
    side: readonly Placed[],
  ): readonly {
    readonly one: Placed;
    readonly track: number;
    readonly lines: readonly string[];
  }[] => {
    const long = (one: Placed): readonly string[] =>
      wrapped(
        one.edge.title[language],
        Math.max(labelWidth, Math.abs(x(one.to) - x(one.from)) - 30),
        language,
      );
    const spans = side.map((one) => {
      const [a, b] = [centre(one.from), centre(one.to)].sort((p, q) => p - q) as [number, number];
      const half = widest(long(one)) / 2 + 4;
      const middle = (a + b) / 2;
      return [Math.min(a, middle - half) - 7, Math.max(b, middle + half) + 7] as const;
    });
    const track = tracks(spans);
    return side.map((one, i) => ({ one, track: track[i] ?? 0, lines: long(one) }));
  };
  const above = arcs(ways.filter((way) => way.to > way.from + 1));
  const below = arcs(ways.filter((way) => way.to < way.from));
  const step = (all: typeof above): number =>
    Math.max(1, ...all.map(({ lines }) => lines.length)) * lineHeight + 12;
  const levels = (all: typeof above): number => Math.max(0, ...all.map(({ track }) => track + 1));
  // Words on straight ways may stand higher than the boxes; ways above begin over them.
  const rise = Math.max(0, nextLines * lineHeight + 8 - height / 2);
  const y = pad + rise + levels(above) * step(above);
  const boxes = lane.stages.map(({ id, final }, i): Box => ({
    id,
    x: x(i),
    y,
    width: widthAt(i),
    height,
    lines: stages[i]?.lines ?? [],
    mark: stages[i]?.mark ?? [],
    final,
  }));
  const straight = ways.filter(isNext).map(({ edge, from, to }): Arrow => {
    const lines = words(edge);
    const middle = y + height / 2;
    return {
      edge,
      points: [
        [x(from) + widthAt(from), middle],
        [x(to), middle],
      ],
      label: {
        lines,
        x: (x(from) + widthAt(from) + x(to)) / 2,
        y: middle - 6 - (lines.length - 1) * lineHeight,
        anchor: 'middle',
      },
    };
  });
  const arc = (up: boolean, all: typeof above): readonly Arrow[] =>
    all.map(({ one: { edge, from, to }, track, lines }) => {
      const edgeY = up ? y : y + height;
      const level = up ? edgeY - 12 - rise - track * step(all) : edgeY + 12 + track * step(all);
      const shift = up ? 10 : -10;
      const sign = to > from ? 1 : -1;
      const [a, b] = [centre(from) + sign * Math.abs(shift), centre(to) - sign * Math.abs(shift)];
      return {
        edge,
        points: [
          [a, edgeY],
          [a, level],
          [b, level],
          [b, edgeY],
        ],
        label: {
          lines,
          x: (a + b) / 2,
          y: up ? level - 5 - (lines.length - 1) * lineHeight : level + 15,
          anchor: 'middle',
        },
      };
    });
  const bottom = levels(below) * step(below) + (below.length > 0 ? 12 : 0);
  const last = boxes.at(-1);
  return {
    branch: lane.branch,
    boxes,
    arrows: [...straight, ...arc(true, above), ...arc(false, below)],
    width: (last ? last.x + last.width : 0) + pad,
    height: y + height + bottom + pad,
  };
}

/** Words beside a way are broken to lines of at most this, if no word is longer. */
const sideWidth = 58;

/** What a phone shows without turning it. */
const narrowest = 358;

function down(lane: Lane, language: Language, marks: Marks): LaneDrawing {
  const ways = placed(lane);
  const isNext = ({ from, to }: Placed): boolean => to === from + 1;
  const stages = lane.stages.map((stage) => worded(stage, language, marks));
  const width = Math.max(...stages.map((one) => one.width));
  const heights = stages.map((one) => one.height);
  const nextWords = (edge: Edge): readonly string[] =>
    wrapped(edge.title[language], width - 24, language);
  const gaps = lane.stages.map((_stage, i) => {
    const way = ways.find((one) => one.from === i && isNext(one));
    return Math.max(30, way ? nextWords(way.edge).length * lineHeight + 16 : 0);
  });
  const y = (i: number): number =>
    pad +
    heights.slice(0, i).reduce((sum, one) => sum + one, 0) +
    gaps.slice(0, i).reduce((sum, one) => sum + one, 0);
  const middle = (i: number): number => y(i) + (heights[i] ?? 0) / 2;
  const far = ways.filter((way) => !isNext(way));
  const words = far.map(({ edge }) => wrapped(edge.title[language], sideWidth, language));
  const spans = far.map(({ from, to }, i) => {
    const [a, b] = [middle(from), middle(to)].sort((p, q) => p - q) as [number, number];
    const half = ((words[i]?.length ?? 1) * lineHeight) / 2 + 2;
    const centre = (a + b) / 2;
    return [Math.min(a, centre - half), Math.max(b, centre + half)] as const;
  });
  const track = tracks(spans);
  // Each track is as wide as the words beside it need.
  const levels = Math.max(0, ...track.map((one) => one + 1));
  const sides = Array.from({ length: levels }, (_one, level) => {
    const lines = words.filter((_words, i) => track[i] === level).flat();
    return Math.max(...lines.map(widthOf)) + 10;
  });
  const before = (level: number): number =>
    sides.slice(0, level).reduce((sum, one) => sum + one, 0);
  const boxes = lane.stages.map(({ id, final }, i): Box => ({
    id,
    x: pad,
    y: y(i),
    width,
    height: heights[i] ?? 0,
    lines: stages[i]?.lines ?? [],
    mark: stages[i]?.mark ?? [],
    final,
  }));
  const straight = ways.filter(isNext).map(({ edge, from, to }): Arrow => ({
    edge,
    points: [
      [pad + 12, y(from) + (heights[from] ?? 0)],
      [pad + 12, y(to)],
    ],
    label: {
      lines: nextWords(edge),
      x: pad + 20,
      y:
        (y(from) + (heights[from] ?? 0) + y(to)) / 2 +
        5 -
        ((nextWords(edge).length - 1) * lineHeight) / 2,
      anchor: 'start',
    },
  }));
  const right = pad + width;
  const arcs = far.map(({ edge, from, to }, i): Arrow => {
    const level = right + 14 + before(track[i] ?? 0);
    const sign = to > from ? 1 : -1;
    const [a, b] = [middle(from) + sign * 5, middle(to) - sign * 5];
    const lines = words[i] ?? [];
    return {
      edge,
      points: [
        [right, a],
        [level, a],
        [level, b],
        [right, b],
      ],
      label: {
        lines,
        x: level + 4,
        y: (a + b) / 2 + 5 - ((lines.length - 1) * lineHeight) / 2,
        anchor: 'start',
      },
    };
  });
  const last = boxes.at(-1);
  return {
    branch: lane.branch,
    boxes,
    arrows: [...straight, ...arcs],
    width: Math.max(narrowest, right + 14 + before(levels) + pad),
    height: Math.max(last ? last.y + last.height : 0, ...spans.map(([, b]) => b)) + pad,
  };
}
