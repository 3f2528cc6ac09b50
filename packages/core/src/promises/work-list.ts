import { assemble } from './assemble.ts';
import { sameUnit } from './features.ts';
import { withoutMarker } from './normalise.ts';
import type {
  Finding,
  FindingKind,
  LetterPromise,
  Lineage,
  LinkDecision,
  WorkListItem,
  WorkListTable,
} from './types.ts';

/** What the remark asks the drafter to look at; the table is a Chinese document. */
const TO_WATCH: Readonly<Record<FindingKind, string>> = {
  'repeated-completion': '以前年度已列为完成，请核对完成年份',
  'no-movement': '与上一年措辞相同，请补充进展',
  contradiction: '与本函其他表述不一致，请核对',
  dropped: '后续函件未再提及，请说明',
  'stale-completion': '原文所写时间不在当年，请核对',
  'figure-regression': '累计数低于先前，请说明',
  'figure-recounted': '数字与以前年度相同，请核对是否重复计算',
  'role-conflict': '主办、会办表述不一致，请核对',
  'personal-data': '含联系方式，公开前请隐去',
  'no-evidence': '请补充可核对的数字、文件或地点',
};

interface Row {
  readonly heading: string;
  readonly done: WorkListItem[];
  readonly advancing: WorkListItem[];
  readonly next: WorkListItem[];
  readonly remark: Set<string>;
}

type Column = 'done' | 'advancing' | 'next';

/** The yearly table of a unit (工作清单) by point, in the order of its letters. A letter's own work list
 * is taken as it stands; a measure of the body enters, by its status, only when no listed item says the
 * same. `decisions` are applied to the lineages first; `findings` about an item go into the remark. */
export function workList(
  year: number,
  unit: string,
  lineages: readonly Lineage[],
  decisions: readonly LinkDecision[] = [],
  findings: readonly Finding[] = [],
): WorkListTable {
  const whole =
    decisions.length === 0
      ? lineages
      : assemble(
          lineages.flatMap(({ promises }) => promises),
          lineages.flatMap(({ links }) => links),
          decisions,
        );
  const rows = new Map<string, Row>();
  const entries = whole
    .flatMap((lineage) => chosen(lineage, year, unit))
    .toSorted(
      ({ promise: a }, { promise: b }) =>
        (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0) || a.ordinal - b.ordinal,
    );
  for (const { promise, lineage, same } of entries) {
    const heading = promise.heading.replace(/^建议(?=[一二三四五六七八九十])/, '');
    const row = rows.get(heading) ?? {
      heading,
      done: [],
      advancing: [],
      next: [],
      remark: new Set<string>(),
    };
    rows.set(heading, row);
    row[columnOf(promise)].push({
      text: withoutMarker(promise.text),
      promises: [promise.id, ...same],
      figures: promise.figures,
    });
    if (promise.dependency !== null) row.remark.add(promise.dependency);
    for (const finding of findings) {
      if (finding.lineage === lineage || rests(finding, promise)) {
        row.remark.add(TO_WATCH[finding.kind]);
      }
    }
  }
  return {
    year,
    unit,
    rows: [...rows.values()].map((row) => ({ ...row, remark: [...row.remark].join('\n') })),
  };
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

/** The promises of a lineage that stand in the table: the list's items, or else one of the body. */
function chosen(lineage: Lineage, year: number, unit: string): Entry[] {
  const own = lineage.promises.filter(
    (one) => one.year === year && one.owner !== null && sameUnit(one.owner, unit),
  );
  const listed = own.filter(({ place }) => place !== 'body');
  const body = own.filter(({ place }) => place === 'body');
  const shown = listed.length > 0 ? listed : body.filter(({ status }) => status !== 'unknown');
  return (listed.length > 0 ? shown : shown.slice(0, 1)).map((promise) => ({
    promise,
    lineage: lineage.id,
    same: body
      .filter((one) => one !== promise && one.letter === promise.letter)
      .map(({ id }) => id),
  }));
}

function rests({ texts }: Finding, { letter, span }: LetterPromise): boolean {
  return texts.some(
    (one) => one.letter === letter && one.span[0] >= span[0] && one.span[1] <= span[1],
  );
}
