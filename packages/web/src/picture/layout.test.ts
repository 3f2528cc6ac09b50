import { languages } from '@twinpark/core/model';
import { proposals } from '../../../../zones/common/schemes/proposals/scheme.ts';
import { describe, expect, it } from 'vitest';
import { lanesOf } from './edges.ts';
import { drawLane, lineHeight, widthOf, wrapped, type Arrow, type LaneDrawing } from './layout.ts';

const lanes = lanesOf(proposals);
/** Every stage may be the one where the matter stands. */
const marked = new Map(
  lanes.flatMap(({ stages }) => stages.map(({ id }) => [id, '▸ now here'] as const)),
);
const drawings = lanes.flatMap((lane) =>
  languages.flatMap((language) =>
    (['across', 'down'] as const).map((direction) => ({
      name: `${lane.branch ?? 'matter'} ${direction} in ${language}`,
      direction,
      drawing: drawLane(lane, language, direction, marked),
      lane,
    })),
  ),
);

function labelBox({ label }: Arrow) {
  const width = Math.max(...label.lines.map(widthOf));
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.x;
  const top = label.y - 13;
  return { left, right: left + width, top, bottom: top + label.lines.length * lineHeight };
}

function overlaps(drawing: LaneDrawing): readonly string[] {
  const labels = drawing.arrows.map((arrow) => ({ arrow, box: labelBox(arrow) }));
  return labels.flatMap(({ arrow, box }, i) =>
    labels.slice(i + 1).flatMap(({ arrow: other, box: next }) => {
      const apart =
        box.right <= next.left ||
        next.right <= box.left ||
        box.bottom <= next.top + 2 ||
        next.bottom <= box.top + 2;
      return apart ? [] : [`${arrow.edge.actions.join()} × ${other.edge.actions.join()}`];
    }),
  );
}

describe('the picture of a scheme', () => {
  it('has the stages in the order of the work, dead ends beside where they branch off', () => {
    expect(lanes[0]?.stages.map(({ id }) => id)).toEqual([
      'registered',
      'not-filed',
      'filed',
      'merged',
      'handling',
      'answered',
      'follow-up',
      'archived',
    ]);
    expect(lanes.map(({ branch }) => branch)).toEqual([
      null,
      'reply',
      'coHandling',
      'rating',
      'followUp',
    ]);
  });

  it('draws every stage once and every way that actions lead', () => {
    const own = lanes[0];
    expect(own?.edges.map(({ from, to, actions }) => `${from} ${actions.join('+')} ${to}`)).toEqual(
      [
        'registered file filed',
        'registered decline not-filed',
        'filed merge merged',
        'merged unmerge filed',
        'merged handleUnder handling',
        'filed assign handling',
        'handling withdrawAssignment filed',
        'handling send answered',
        'answered orderRedo handling',
        'answered archive follow-up',
        'answered archive archived',
        'follow-up answerAgain archived',
      ],
    );
    for (const { lane, drawing } of drawings) {
      expect(drawing.boxes.length).toBe(lane.stages.length);
      expect(drawing.arrows.length).toBe(lane.edges.length);
    }
  });

  it.each(drawings)('lets no two labels of $name lie on each other', ({ drawing }) => {
    expect(overlaps(drawing)).toEqual([]);
  });

  it.each(drawings)('has boxes in $name that hold all their words', ({ drawing }) => {
    for (const { lines, mark, width, height } of drawing.boxes) {
      expect(mark.length).toBeGreaterThan(0);
      for (const line of [...lines, ...mark]) expect(widthOf(line)).toBeLessThan(width);
      expect((lines.length + mark.length) * lineHeight).toBeLessThan(height);
    }
  });

  it.each(drawings)('keeps $name inside its frame and its boxes apart', ({ drawing }) => {
    const { boxes, arrows, width, height } = drawing;
    for (const [i, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const next = boxes[i + 1];
      const apart = !next || next.x >= box.x + box.width || next.y >= box.y + box.height;
      expect(apart).toBe(true);
    }
    for (const { points } of arrows) {
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });

  it('breaks Chinese anywhere and English between words', () => {
    expect(wrapped('跟踪反馈时限', 44, 'zh-Hans')).toEqual(['跟踪反', '馈时限']);
    expect(wrapped('accept or return', 80, 'en')).toEqual(['accept or', 'return']);
  });
});
