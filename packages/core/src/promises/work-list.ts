import { assemble } from './assemble.ts';
import { withoutMarker } from './normalise.ts';
import { originalPart } from './original-words.ts';
import type { LetterPromise, Lineage, LinkDecision, WorkListItem, WorkListTable } from './types.ts';
import type { LetterUnit } from './units.ts';

/** 建议一、… of a suggestion's point. */
const SUGGESTED = /^(?:建议|建議)(?=[一二三四五六七八九十])/;

interface Row {
  readonly heading: string;
  readonly originalHeading?: string;
  readonly done: WorkListItem[];
  readonly advancing: WorkListItem[];
  readonly next: WorkListItem[];
  /** What is said of outside conditions, and the same in the script of its letter. */
  readonly remark: Map<string, string>;
}

type Column = 'done' | 'advancing' | 'next';

/** The yearly table of a unit (工作清单) by point, in the order of its letters. A letter's own work list
 * is taken as it stands, and nothing of its body is put beside it: a forecast that the body makes is no
 * task for the next year. Of a letter without a list the measures of the body enter by their status.
 * `decisions` are applied to the lineages first. The remark holds what the letters say of outside
 * conditions; the program's own findings are not the unit's words and stay out. */
export function workList(
  year: number,
  unit: Pick<LetterUnit, 'name' | 'names'>,
  lineages: readonly Lineage[],
  decisions: readonly LinkDecision[] = [],
): WorkListTable {
  const whole =
    decisions.length === 0
      ? lineages
      : assemble(
          lineages.flatMap(({ promises }) => promises),
          lineages.flatMap(({ links }) => links),
          decisions,
        );
  const names = new Set(unit.names);
  const rows = new Map<string, Row>();
  const places = pointPlaces(whole, year);
  const withList = new Set(
    whole.flatMap(({ promises }) =>
      promises.filter(({ place }) => place !== 'body').map(({ letter }) => letter),
    ),
  );
  const entries = whole
    .flatMap((lineage) => chosen(lineage, { year, names, withList }))
    .toSorted(
      ({ promise: a }, { promise: b }) =>
        (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0) ||
        (places.get(pointOf(a)) ?? 0) - (places.get(pointOf(b)) ?? 0) ||
        a.ordinal - b.ordinal,
    );
  for (const { promise, same } of entries) {
    const heading = headingOf(promise);
    const original = promise.original?.heading.replace(SUGGESTED, '');
    const row = rows.get(heading) ?? {
      heading,
      ...(original !== undefined && { originalHeading: original }),
      done: [],
      advancing: [],
      next: [],
      remark: new Map<string, string>(),
    };
    rows.set(heading, row);
    row[columnOf(promise)].push({
      text: withoutMarker(promise.text),
      ...(promise.original && { original: withoutMarker(promise.original.text) }),
      promises: [promise.id, ...same],
      figures: promise.figures,
    });
    const { dependency } = promise;
    if (dependency !== null && !row.remark.has(dependency)) {
      row.remark.set(dependency, originalPart(promise, dependency) ?? dependency);
    }
  }
  return {
    year,
    unit: unit.name,
    rows: [...rows.values()].map(({ remark, ...row }) => {
      const [said, original] = [[...remark.keys()].join('\n'), [...remark.values()].join('\n')];
      return { ...row, remark: said, ...(original !== said && { originalRemark: original }) };
    }),
  };
}

/** Whether something that is still to do comes from an agreement. A letter says what its unit will do the next
 * year, and its list has a column for it; an agreement binds its parties for as long as it runs, so that the column must
 * not name a year. */
export function leavesYearOpen({ rows, letters = [] }: WorkListTable): boolean {
  const agreements = new Set(
    letters.filter(({ kind }) => kind === 'agreement').map(({ id }) => id),
  );
  return rows.some(({ next }) =>
    next.some(({ promises: [own = ''] }) => agreements.has(own.replace(/#.*$/, ''))),
  );
}

const headingOf = ({ heading }: LetterPromise): string => heading.replace(SUGGESTED, '');

const pointOf = (promise: LetterPromise): string => `${promise.letter} ${headingOf(promise)}`;

/** Where each point begins in its letter, by whatever it says first: in the body, then in the list. A point
 * whose measures all stand in the list too keeps its place before those that have some in the body alone. */
function pointPlaces(lineages: readonly Lineage[], year: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const promise of lineages.flatMap(({ promises }) => promises)) {
    if (promise.year !== year) continue;
    const point = pointOf(promise);
    places.set(point, Math.min(places.get(point) ?? Infinity, promise.ordinal));
  }
  return places;
}

function columnOf({ place, status }: LetterPromise): Column {
  if (place !== 'body') return place;
  return status === 'done' ? 'done' : status === 'planned' ? 'next' : 'advancing';
}

interface Entry {
  readonly promise: LetterPromise;
  readonly lineage: string;
  /** The body's measures that say the same as the listed item. */
  readonly same: readonly string[];
}

interface Asked {
  readonly year: number;
  /** The names of the unit. */
  readonly names: ReadonlySet<string>;
  /** Letters that have a work list of their own. */
  readonly withList: ReadonlySet<string>;
}

/** The promises of a lineage that stand in the table: the list's items, or else one of a letter without
 * a list. */
function chosen(lineage: Lineage, { year, names, withList }: Asked): Entry[] {
  const own = lineage.promises.filter(
    (one) => one.year === year && one.owner !== null && names.has(one.owner),
  );
  const listed = own.filter(({ place }) => place !== 'body');
  const body = own.filter(({ place }) => place === 'body');
  const alone = body.filter(({ status, letter }) => status !== 'unknown' && !withList.has(letter));
  const shown = listed.length > 0 ? listed : alone;
  return (listed.length > 0 ? shown : shown.slice(0, 1)).map((promise) => ({
    promise,
    lineage: lineage.id,
    same: body
      .filter((one) => one !== promise && one.letter === promise.letter)
      .map(({ id }) => id),
  }));
}
