import { firstSaid, impliedAt, readAt, unsaid, type Field } from './field.ts';
import { isUnit, namesIn } from './names.ts';
import type { GridCell, GridRow } from './grid.ts';
import { textOf } from './grid.ts';
import { spanOf, type Piece } from './piece.ts';
import type { Found } from './title.ts';

const LONGEST = 800;

/** A form, and the words of which a paragraph must hold one to be worth trying: the forms look far
 * ahead, most paragraphs hold none. */
interface Form {
  readonly pattern: RegExp;
  readonly needs: readonly string[];
}

/** 此件由X主办，A、B会办。 | 由X主办 | X为主办单位 | 主办单位：X */
const LEAD: Form = {
  needs: ['主办', '承办', '牵头办理'],
  pattern:
    /(?:由|[，,。；;]|^)\s*([^，,。；;：:、由]{2,30}?)(?:主办|牵头办理|牵头主办|承办)(?=[，,。；;：:、]|$)|([^，,。；;：:]{2,30}?)(?:为|是|作为)(?:该提案|本提案|该建议|本建议|此件)?(?:的)?主办单位/,
};
const LEAD_LABEL: Form = {
  needs: ['主办', '承办', '牵头'],
  pattern: /(?:主办|承办|牵头)(?:单位|部门)\s*[：:]\s*([^\s，,。；;：:]{2,40})/,
};
/** …主办，A、B会办 */
const CO: Form = {
  needs: ['会办', '协办'],
  pattern: /([^。；;：:\n]{2,300}?)(?:会办|协办)(?=[。；;，,]|$)/,
};
/** Units that only joined the work or were asked: 会同A、B办理, 商A研究. They are consulted. */
const JOINED: Form = {
  needs: ['研究', '办理', '会商'],
  pattern:
    /(?:会同|商|联合)\s*([^，,。；;：:]{2,200}?)(?:等(?:相关|有关)?(?:单位|部门))?(?:认真|共同|逐条|进行(?:了)?|联合)*(?:研究|办理|会商)/,
};
const CO_LABEL: Form = {
  needs: ['会办', '协办', '配合'],
  pattern: /(?:会办|协办|配合)(?:单位|部门)?\s*[：:]\s*([^\n。；;：:）)]{2,300})/,
};
/** 与协办单位A、B研究 */
const CO_NAMED: Form = {
  needs: ['会办单位', '协办单位'],
  pattern:
    /[会协]办单位(?:为|是|系)?\s*([^，,。；;：:]{2,200}?)(?:等(?:单位|部门)?)?(?=作了|进行|认真|共同|一道|充分|反复|研究|沟通|[，,。；;）)]|$)/,
};
const SELF = /^(?:我|本|贵|该|此|其)|单独$/;
const ISSUER = /^(.{2,40}?)(?:关于|对(?=.{0,40}(?:提案|建议)))/;

/** Whose opinion was asked without their being named co-handlers. */
const CONSULTED: Form = {
  needs: ['意见', '研究', '讨论', '沟通'],
  pattern:
    /(?:组织|征求了?|征询了?|听取了?|咨询了?|函询|走访了?)\s*([^。；;：:]{2,160}?)(?:等(?:相关|有关|多个|各)?(?:单位|部门|机构|方面)?)?(?:的?(?:书面)?意见(?:建议)?|对.{0,20}(?:研究|讨论)|进行(?:了)?(?:研究|讨论|沟通))/,
};

/** 经商A、B，答复如下 | 我局商A后 | 与A、B等单位多次会商 | 经咨询A及B后 */
const ASKED: Form = {
  needs: ['商', '征求', '咨询', '征询', '与'],
  pattern:
    /(?:^|[，,。；;）)])\s*(?:经|我[\u4e00-\u9fff]|我们)(?:函|会|协)?(?:商|征求|咨询|征询)了?\s*([^，,。；;：:]{2,200}?)(?:等(?:相关|有关|多个)?(?:单位|部门)?)?(?:意见)?后?(?=[，,。；;])|与\s*([^，,。；;：:]{2,200}?)(?:等(?:相关|有关|多个)?(?:单位|部门))?(?:多次|反复|共同|充分|深入)*(?:会商|协商|商议|沟通)/,
};

/** The lead unit (主办): as the letter states it, as its work list has it, or, for a reply that is
 * itself the lead's, the unit that signs it. */
export function leadOf(
  texts: readonly Piece[],
  facts: GridRow,
  signer: Found | null,
  title: Found | null,
  coHandling: { readonly isOpinion: boolean; readonly to: Field<readonly string[]> },
): Field<string | null> {
  if (coHandling.isOpinion) {
    const [to] = coHandling.to.value;
    return to === undefined
      ? unsaid(null)
      : {
          value: to,
          sources: coHandling.to.sources.map((source) => ({
            ...source,
            basis: 'implied' as const,
          })),
        };
  }
  const issuer = ISSUER.exec(title?.text ?? '')?.[1];
  return firstSaid<string | null>(
    [
      firstIn(texts, LEAD_LABEL, matched, null),
      firstIn(texts, LEAD, matched, null),
      cellField(facts.get('lead')),
      signer === null ? unsaid(null) : impliedAt(signer.text, signer.start, signer.end),
      issuer === undefined || title === null
        ? unsaid(null)
        : impliedAt(issuer, title.start, title.start + issuer.length),
    ],
    null,
  );
}

/** Units that gave the lead their opinion (会办, 协办) or answer a part of their own (分办). */
export function coHandlersOf(
  texts: readonly Piece[],
  facts: GridRow,
  signer: Found | null,
  isOpinion: boolean,
): Field<readonly string[]> {
  const cell = facts.get('coHandlers');
  const own =
    isOpinion && signer !== null ? [impliedAt([signer.text], signer.start, signer.end)] : [];
  const said = [CO_LABEL, CO, CO_NAMED].map((form) => firstIn(texts, form, listed, []));
  const fromCell = namesIn(textOf(cell)).map(({ text }) => text);
  const first = cell?.[0];
  const last = cell?.at(-1);
  const inTable: Field<readonly string[]> =
    first === undefined || last === undefined || fromCell.length === 0
      ? unsaid([])
      : readAt(fromCell, first.start, last.end);
  return firstSaid<readonly string[]>([...own, ...said, inTable], []);
}

/** Outside parties whose opinion was asked; they are not co-handlers. */
export function consultedOf(
  texts: readonly Piece[],
  coHandlers: readonly string[],
): Field<readonly string[]> {
  for (const form of [CONSULTED, JOINED, ASKED]) {
    const asked = askedBy(texts, form, coHandlers);
    if (asked.value.length > 0) return asked;
  }
  return unsaid([]);
}

function askedBy(
  texts: readonly Piece[],
  form: Form,
  coHandlers: readonly string[],
): Field<readonly string[]> {
  for (const piece of texts) {
    const field = listed(piece, form);
    const names = field.value.filter(
      (name) => isUnit(name) && !/^(?:有关|相关|各)/.test(name) && !coHandlers.includes(name),
    );
    if (names.length > 0) return { ...field, value: names };
  }
  return unsaid([]);
}

/** The first paragraph that has what the form reads. */
function firstIn<T>(
  texts: readonly Piece[],
  form: Form,
  read: (piece: Piece, form: Form) => Field<T>,
  nothing: T,
): Field<T> {
  for (const piece of texts) {
    const field = read(piece, form);
    if (field.sources.length > 0) return field;
  }
  return unsaid(nothing);
}

function tried({ text }: Piece, { pattern, needs }: Form): RegExpExecArray | null {
  if (text.length > LONGEST || !needs.some((word) => text.includes(word))) return null;
  return pattern.exec(text);
}

const NOT_FOUND: Field<string | null> = unsaid(null);
const NONE_LISTED: Field<readonly string[]> = unsaid([]);

function matched(piece: Piece, form: Form): Field<string | null> {
  const match = tried(piece, form);
  const raw = match?.[1] ?? match?.[2];
  if (match === null || raw === undefined) return NOT_FOUND;
  const name = raw.replace(/^(?:按照办理分工|(?:此|本)件|该提案|本提案|该建议|本建议)?由?/, '');
  if (!isUnit(name) || SELF.test(name)) return unsaid(null);
  const start = piece.start + match.index + match[0].indexOf(name);
  return readAt(name, start, start + name.length);
}

/** The units that a form lists; what stands before the co-handlers in the same sentence (由X主办，)
 * is cut away. */
function listed(piece: Piece, form: Form): Field<readonly string[]> {
  const match = tried(piece, form);
  const whole = match?.[1] ?? match?.[2];
  if (match === null || whole === undefined) return NONE_LISTED;
  const cut =
    /^.*(?:主办|承办|办理|收悉|建议|提案)[，,、；;]\s*|^.*由(?=[^由]{2,40}[会协])/.exec(whole)?.[0]
      .length ?? 0;
  const list = whole.slice(cut);
  const names = namesIn(list).filter(({ text }) => isUnit(text) && !SELF.test(text));
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return unsaid([]);
  const at = piece.start + match.index + match[0].indexOf(whole) + cut;
  return readAt(
    names.map(({ text }) => text),
    at + first.offset,
    at + last.offset + last.text.length,
  );
}

function cellField(cell: GridCell | undefined): Field<string | null> {
  const first = cell?.[0];
  return first === undefined ? unsaid(null) : readAt(first.text, ...spanOf(first));
}
