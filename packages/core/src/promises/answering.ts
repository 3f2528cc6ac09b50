import { withoutMarker } from './normalise.ts';
import { actingUnit } from './owner.ts';
import type { LetterFacts } from './types.ts';

/** Who answers for a promise, and who with them. */
export interface Answering {
  readonly owner: string | null;
  readonly coOwners: readonly string[];
}

const OWNER = '(?:责任|牵头|负责|主办|承办|实施|主责|落实)(?:单位|部门)';
const BESIDE = '(?:配合|参与|协办|会办|协助)(?:单位|部门)';
const NAMES = '[：:]\\s*([^。；;）)\\n]+)';
const NAMED_OWNER = new RegExp(OWNER + NAMES, 'g');
const NAMED_BESIDE = new RegExp(BESIDE + NAMES, 'g');
const ONLY_NAMES = new RegExp(`^[（(]?(?:${OWNER}|${BESIDE})[：:][^。；;]*[）)]?[。；;]*$`);

/** 责任单位：区科技创新局。 says who answers for what stands before it; it promises nothing itself. */
export function isOwnerLine(sentence: string): boolean {
  return ONLY_NAMES.test(withoutMarker(sentence));
}

function namesIn(text: string, label: RegExp): readonly string[] {
  return [...text.matchAll(label)].flatMap(([, names = '']) =>
    names
      .split(/[、，,]|和(?=[市区县省])/)
      .map((name) => name.trim())
      .filter((name) => name.length >= 3 && name.length <= 30),
  );
}

const parties = /^[ \t]*([甲乙丙丁])方[（(：:][ \t]*([^\s，。；：:）)]{4,40})/gmu;
const BY_PLAN =
  /本(?:计划|方案|行动计划|行动方案|措施|办法|意见|要点)由([^，。；]{4,24}?)(?:负责|组织|牵头|会同)/;
const DATE_LINE = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/;
const UNIT_LINE =
  /^[\p{Script=Han}（）()]{3,39}(?:府|委|局|办|署|厅|处|部|会|司|院|校|学|心|班|组|室|团|所|馆)$/u;

/** The unit whose document it is although it is addressed to nobody: a plan names it, or it signs. */
function issuer({ lead, cleanText }: LetterFacts): string | null {
  if (lead !== null) return lead;
  const named = BY_PLAN.exec(cleanText)?.[1];
  if (named !== undefined) return named;
  const lines = cleanText.split('\n').flatMap((line) => line.trim() || []);
  const signed = lines.findLastIndex((line) => DATE_LINE.test(line));
  const above = signed < 1 ? '' : (lines[signed - 1] ?? '');
  return UNIT_LINE.test(above) ? above : null;
}

/** 区科技创新局 in a document of 深圳市福田区人民政府 is 深圳市福田区科技创新局. */
function ofPlace(name: string, home: string | null): string {
  const level = /^[省市区县]/.exec(name)?.[0];
  const end = level === undefined || home === null ? -1 : home.lastIndexOf(level);
  return end < 1 || home === null ? name : home.slice(0, end) + name;
}

/** Who answers for the promises of a letter: by measure and sentence. A sentence that names who acts comes
 * first, then what the measure says of its 责任单位, then the party of an agreement, then the letter's unit. */
export function answeringIn(letter: LetterFacts): (measure: string, sentence: string) => Answering {
  const home = issuer(letter);
  const bound =
    letter.kind === 'agreement'
      ? new Map(
          [...letter.cleanText.matchAll(parties)].map(([, sign = '', name = '']) => [sign, name]),
        )
      : new Map<string, string>();
  return (measure, sentence) => {
    const text = withoutMarker(sentence);
    const beside = [
      ...letter.coHandlers,
      ...namesIn(measure, NAMED_BESIDE).map((one) => ofPlace(one, home)),
    ];
    const [first, ...rest] = namesIn(measure, NAMED_OWNER).map((one) => ofPlace(one, home));
    const acting = actingUnit(text);
    if (acting !== null) return { owner: acting, coOwners: beside };
    if (first !== undefined) return { owner: first, coOwners: [...rest, ...beside] };
    if (bound.size > 0) {
      const named = bound.get(/^([甲乙丙丁])方/.exec(text)?.[1] ?? '');
      const owner = named ?? bound.values().next().value ?? null;
      return { owner, coOwners: [...bound.values()].filter((one) => one !== owner) };
    }
    return { owner: home, coOwners: beside };
  };
}
