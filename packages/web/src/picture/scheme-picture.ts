import type { Matter } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { NameOf } from '../matters/names.ts';
import { lanesOf, type Lane } from './edges.ts';
import {
  drawLane,
  lineHeight,
  type Arrow,
  type Box,
  type Direction,
  type Marks,
} from './layout.ts';

/** Where a matter stands: its stage, and the parties at each stage of each branch. */
export type Place = Pick<Matter, 'stage'> & {
  readonly branches: Readonly<
    Record<string, readonly { readonly party: string; readonly stage: string }[]>
  >;
};

/** The stages of a scheme as a picture: a row for the matter, one for each branch, arrows for actions,
 * the matter's place marked; drawn across for wide screens and down for narrow ones, and told as a list
 * for who does not look at pictures. Branches that are not open are left out where a place is given. */
export function schemePicture(
  context: PageContext,
  scheme: Scheme,
  place: Place | null,
  nameOf: NameOf,
): Html {
  const { say, language } = context;
  const lanes = lanesOf(scheme).filter(
    ({ branch }) => place === null || branch === null || (place.branches[branch] ?? []).length > 0,
  );
  return html`<figure class="stages">
    <figcaption>${say('picture.title', { scheme: scheme.title[language] })}</figcaption>
    ${lanes.map((lane) => {
      const title = lane.branch === null ? null : scheme.branches[lane.branch]?.title[language];
      return html`<div class="lane">
        ${title !== null && html`<p class="lane-title">${title}</p>`}
        ${(['across', 'down'] as const).map((direction) => drawing(context, lane, direction, place))}
      </div>`;
    })}
    <details>
      <summary>${say('picture.words')}</summary>
      ${lanes.map((lane) => laneInWords(context, scheme, lane, place, nameOf))}
    </details>
  </figure>`;
}

/** How many stand at a stage of a lane. */
function standing(lane: Lane, stage: string, place: Place | null): readonly string[] | null {
  if (place === null) return null;
  if (lane.branch === null) return place.stage === stage ? [] : null;
  const here = (place.branches[lane.branch] ?? []).filter((one) => one.stage === stage);
  return here.length > 0 ? here.map(({ party }) => party) : null;
}

function drawing(
  context: PageContext,
  lane: Lane,
  direction: Direction,
  place: Place | null,
): Html {
  const marks = marksOf(context, lane, place);
  const { boxes, arrows, width, height } = drawLane(lane, context.language, direction, marks);
  const marker = `head-${lane.branch ?? 'matter'}-${direction}`;
  return html`<svg
    class="${direction}"
    viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"
    width="${Math.ceil(width)}"
    height="${Math.ceil(height)}"
    aria-hidden="true"
    focusable="false"
  >
    <defs>
      <marker
        id="${marker}"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        orient="auto-start-reverse"
      >
        <path d="M0 0 8 4 0 8z" class="head" />
      </marker>
    </defs>
    ${arrows.map((one) => arrow(one, marker))} ${boxes.map(box)}
  </svg>`;
}

function arrow({ points, label }: Arrow, marker: string): Html {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return html`<path class="way" d="${path}" marker-end="url(#${marker})" />
    <text class="way-label" text-anchor="${label.anchor}">
      ${textLines(label.lines, label.x, label.y)}
    </text>`;
}

/** What is written in the boxes of the stages where the matter stands, or some of its parties. */
function marksOf({ say }: PageContext, lane: Lane, place: Place | null): Marks {
  return new Map(
    lane.stages.flatMap(({ id }) => {
      const here = standing(lane, id, place);
      if (here === null) return [];
      const said =
        here.length > 1 ? say('picture.here.many', { n: here.length }) : say('picture.here');
      return [[id, `▸ ${said}`] as const];
    }),
  );
}

function box({ x, y, width, height, lines, mark, final }: Box): Html {
  const isHere = mark.length > 0;
  const top = y + height / 2 - ((lines.length + mark.length - 1) * lineHeight) / 2 + 5;
  const middle = x + width / 2;
  return html`<rect
      class="stage${final && ' final'}${isHere && ' here'}"
      x="${round(x)}"
      y="${round(y)}"
      width="${width}"
      height="${round(height)}"
      rx="${final ? 16 : 4}"
    />
    <text class="stage-title${isHere && ' here'}" text-anchor="middle">
      ${textLines(lines, middle, top)}
    </text>
    ${isHere && html`<text class="mark" text-anchor="middle">${textLines(mark, middle, top + lines.length * lineHeight)}</text>`}`;
}

function textLines(lines: readonly string[], x: number, y: number): Renderable {
  return lines.map(
    (line, i) => html`<tspan x="${round(x)}" y="${round(y + i * lineHeight)}">${line}</tspan>`,
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The same lane told: each stage, whether the matter is there, and where its actions lead. */
function laneInWords(
  { say, language }: PageContext,
  scheme: Scheme,
  lane: Lane,
  place: Place | null,
  nameOf: NameOf,
): Html {
  const titleOf = (id: string): string =>
    lane.stages.find((stage) => stage.id === id)?.title[language] ?? id;
  const comma = language === 'en' ? ', ' : '、';
  const title =
    lane.branch === null
      ? scheme.title[language]
      : (scheme.branches[lane.branch]?.title[language] ?? lane.branch);
  return html`<p><strong>${title}</strong></p>
    <ol>
      ${lane.stages.map(({ id, title: stage, final }) => {
        const here = standing(lane, id, place);
        const ways = lane.edges.filter(({ from }) => from === id);
        return html`<li${here !== null && html` aria-current="step"`}>
          ${stage[language]}${final && html` (${say('picture.final')})`}
          ${here !== null && html`<strong>${here.length > 0 ? say('picture.here.parties', { parties: here.map(nameOf).join(comma) }) : say('picture.here')}</strong>`}
          ${
            ways.length > 0 &&
            html`<ul>
              ${ways.map(({ to, title: way }) => html`<li>${say('picture.leads', { action: way[language], stage: titleOf(to) })}</li>`)}
            </ul>`
          }
        </li>`;
      })}
    </ol>`;
}
