import type { Text } from '../../model/language.ts';
import { clauses, sharedClauses, type Clause } from '../clauses.ts';
import { namedThings, ordinals, sameThing, type NamedThing } from '../named-thing.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { capital, cite, finding, placeName, quote, type Letters } from './quote.ts';
import {
  blanked,
  finalActs,
  isRecurring,
  isStanding,
  numbers,
  openActs,
  sameAct,
  sameParts,
} from './wording.ts';

const UNFINISHED =
  /正?处于[^，。；]{0,16}阶段|按进度[^，。；]{0,8}(?:建设|推进)|正在[^，。；]{2,}|(?:还|尚|仍)待[^，。；]{2,24}(?:审议|审定|审批|批复|明确|研究)|尚未[^，。；]{2,}/;
/** 正在办理的28宗…: the words belong to the thing, not to the item. */
const OF_A_THING = /^[^，。；]*的/;
const NEGATED = /(?:尚未|还未|未能|暂未|仍未)[^，。；]{0,12}/g;
const SOMETHING_DONE =
  /已|完成|印发|出台|发布|获批|获得|揭牌|挂牌|签订|签署|建成|成立|设立|形成|通过|投入|启用|上线|增至|累计|新增|达到|达成|落成|竣工|开工|引进|建立|制定|修订|纳入|取得|入选|入驻|贯通|封顶|办结|解决|整改|验收|开通|通车|举办|召开|推出|交付|到位|编制/;

const ISSUE = /印发|出台|颁布/;
const DRIVEN_ISSUE =
  /(?:推动|推进|争取|力争|加快|拟|计划|协调|尽快|待)[^，。；]{0,12}某{3,}[^，。；]{0,4}(?:印发|出台|颁布)|(?:推动|推进|争取|力争|加快|拟|计划|协调|尽快|待)[^，。；]{0,12}(?:印发|出台|颁布)(?:实施)?某{3,}/;
const DRAFT = /征求意见|草案|初稿|送审稿|正式|修订|更新|试行|暂行/;
/** 《…》实施细则, 《…》配套政策: another document, which only bears the name. */
const DERIVED =
  /《[^《》]*》的?(?:相关|有关)?(?:实施|操作|配套|补充|英文|任务|责任|分工|重点|工作|申报|支持|政策|细则|指引|指南|解读|清单|方案|附件|目录|措施|规则)/;

/** 市级《人才办法》: a document of another level under the same name. */
const LEVEL = /(国家级?|[省市区县]级|上级)(?:的|出台|印发)?《/;

/** An item of the column "completed" whose own words say that it is not. */
function ownWords(letter: LetterFacts, item: LetterPromise): Finding | null {
  const plain = blanked(item.text);
  const says = UNFINISHED.exec(plain);
  if (
    !says ||
    OF_A_THING.test(plain.slice(says.index)) ||
    SOMETHING_DONE.test(plain.replace(NEGATED, ''))
  )
    return null;
  const words = item.text.slice(says.index, says.index + says[0].length);
  const at = cite(letter);
  return finding('contradiction', null, [quote(letter, item)], {
    'zh-Hans': `${at['zh-Hans']}把下列内容列入“当年完成的事项”：“${item.text}”，其中写明“${words}”。请核对应列哪一栏。`,
    'zh-Hant': `${at['zh-Hant']}將下列內容列入「當年完成的事項」：「${item.text}」，當中載明「${words}」。請核對應列入哪一欄。`,
    en: `${capital(at.en)} lists among the matters completed that year: “${item.text}”, which itself says “${words}”; which column is right needs checking.`,
  });
}

/** The same clause in two columns, quoted once when the words are the same to the letter. */
function bothColumns(
  letter: LetterFacts,
  done: LetterPromise,
  other: LetterPromise,
  [{ text: a }, { text: b }]: readonly [Clause, Clause],
): Finding {
  const at = cite(letter);
  const column = placeName(other);
  const [hans, hant, en] =
    a === b
      ? [`“${a}”`, `「${a}」`, `“${a}”`]
      : [`“${a}”与“${b}”`, `「${a}」與「${b}」`, `“${a}” and “${b}”`];
  return finding('contradiction', null, [quote(letter, done), quote(letter, other)], {
    'zh-Hans': `${at['zh-Hans']}的工作清单有两栏写到相同内容：“当年完成的事项”写“${done.text}”，${column['zh-Hans']}写“${other.text}”。相同的部分是${hans}，请核对应列哪一栏。`,
    'zh-Hant': `${at['zh-Hant']}的工作清單有兩欄載有相同內容：「當年完成的事項」載「${done.text}」，${column['zh-Hant']}載「${other.text}」。相同之處為${hant}，請核對應列入哪一欄。`,
    en: `Two columns of the work list of ${at.en} say the same: among the matters completed that year, “${done.text}”; among ${column.en}, “${other.text}”. What they share is ${en}; which column is right needs checking.`,
  });
}

/** A document issued in one column and to be issued in another. Where its two names differ, the finding
 * holds only if they name one document, and says so. */
function issuedAndToBeIssued(
  letter: LetterFacts,
  done: LetterPromise,
  other: LetterPromise,
  [a, b]: readonly [Clause, Clause],
): Finding {
  const at = cite(letter);
  const column = placeName(other);
  const names = ({ text }: Clause): readonly string[] =>
    namedThings(text)
      .filter(({ sort }) => sort === 'title')
      .map(({ name }) => name);
  const one = names(a).some((name) => names(b).includes(name));
  return finding('contradiction', null, [quote(letter, done), quote(letter, other)], {
    'zh-Hans': `${at['zh-Hans']}的工作清单在“当年完成的事项”写“${a.text}”，在${column['zh-Hans']}写“${b.text}”：前者写为已印发，后者写为有待印发。${one ? '' : '两处文件名称写法不同，请核对是否同一文件；如是，'}请核对应列哪一栏。`,
    'zh-Hant': `${at['zh-Hant']}的工作清單在「當年完成的事項」載「${a.text}」，在${column['zh-Hant']}載「${b.text}」：前者列為已印發，後者列為有待印發。${one ? '' : '兩處文件名稱寫法不同，請核對是否同一文件；如是，'}請核對應列入哪一欄。`,
    en: `The work list of ${at.en} says among the matters completed that year: “${a.text}”, and among ${column.en}: “${b.text}”: issued in the one, still to be issued in the other. ${one ? 'Which' : 'The names are written differently; if they are one document, which'} column is right needs checking.`,
  });
}

/** The same clause in the column "completed" and in another. Repeatable activities and clauses with a
 * figure (so many done, the rest to come) are left alone. */
function sameClause(
  done: LetterPromise,
  other: LetterPromise,
): readonly [Clause, Clause] | undefined {
  return sharedClauses(done.text, other.text, 10).find(
    ([a, b]) =>
      a.normal === b.normal &&
      ![a, b].some(({ text }) => numbers(text) !== '' || isStanding(text) || isRecurring(text)),
  );
}

/** A document issued in the column "completed", and still to be issued in another. */
function sameDocument(
  done: LetterPromise,
  other: LetterPromise,
): readonly [Clause, Clause] | undefined {
  const issued = clauses(done.text).filter(
    ({ text }) =>
      finalActs(text).some((act) => ISSUE.test(act)) && !DRAFT.test(text) && !DERIVED.test(text),
  );
  const open = clauses(other.text).filter(
    ({ text }) => DRIVEN_ISSUE.test(blanked(text)) && !DRAFT.test(text) && !DERIVED.test(text),
  );
  for (const a of issued) {
    for (const b of open) {
      if (LEVEL.exec(a.text)?.[1] !== LEVEL.exec(b.text)?.[1]) continue;
      const titles = namedThings(b.text).filter(({ sort }) => sort === 'title');
      const same = namedThings(a.text).some(
        (one) => one.sort === 'title' && titles.some((title) => sameThing(one, title)),
      );
      if (same) return [a, b];
    }
  }
  return undefined;
}

/** Contradictions within the work list of one letter: an item "completed" that says itself it is not,
 * the same clause or the issue of the same document both completed and still to come. */
export function contradictionsInList(
  letter: LetterFacts,
  promises: readonly LetterPromise[],
): Finding[] {
  const found: Finding[] = [];
  const items = promises.filter(({ place }) => place !== 'body');
  for (const done of items) {
    if (done.place !== 'done') continue;
    const own = ownWords(letter, done);
    if (own) found.push(own);
    for (const other of items) {
      if (other.place === 'done' || other.heading !== done.heading) continue;
      const same = sameClause(done, other);
      const document = same ? undefined : sameDocument(done, other);
      if (same) found.push(bothColumns(letter, done, other, same));
      if (document) found.push(issuedAndToBeIssued(letter, done, other, document));
    }
  }
  return found;
}

/** 上半年尚未建成: what was so earlier in the year. */
const THEN = /上半年|[一二三1-3]季度|截[至止]|(?<!年)\d{1,2}月|年初|此前|当时/;

/** A clause with the documents it speaks of: its own, or those of the clause before it (《…》正在征求意见，尚未印发). */
interface Said {
  readonly text: string;
  readonly titles: readonly NamedThing[];
  /** It speaks of an earlier time of the year, or stands right behind words that do: 上半年，…. */
  readonly earlier: boolean;
}

function sayings(text: string): readonly Said[] {
  let titles: readonly NamedThing[] = [];
  return clauses(text).map((clause, at, all) => {
    const own = namedThings(clause.text).filter(({ sort }) => sort === 'title');
    if (own.length > 0) titles = own;
    const before = all[at - 1]?.text ?? '';
    const earlier = THEN.test(clause.text) || (before.length < 12 && THEN.test(before));
    return { text: clause.text, titles, earlier };
  });
}

/** Whether what is open in one clause is what the other says was done: the same act on the same thing, and
 * not a draft, a part or another document of that name. */
function undoes(open: Said, done: Said): boolean {
  const acts = finalActs(done.text);
  if (!openActs(open.text).some((one) => acts.some((act) => sameAct(one, act)))) return false;
  if (DRAFT.test(open.text) !== DRAFT.test(done.text)) return false;
  if (DERIVED.test(open.text) !== DERIVED.test(done.text)) return false;
  if (ordinals(open.text).join() !== ordinals(done.text).join()) return false;
  if (open.earlier) return false;
  return open.titles.length + done.titles.length > 0
    ? open.titles.some((one) => done.titles.some((other) => sameThing(one, other)))
    : sameParts(open.text, done.text);
}

/** The body says that something is not yet done, the list that it was completed: same lineage, same
 * letter, same act. */
export function contradictionsWithBody(lineage: Lineage, letters: Letters): Finding[] {
  const found: Finding[] = [];
  for (const done of lineage.promises) {
    const letter = letters.get(done.letter);
    if (!letter || done.place !== 'done') continue;
    const said = sayings(done.text);
    for (const body of lineage.promises) {
      if (body.letter !== done.letter || body.place !== 'body') continue;
      const open = sayings(body.text).some((one) => said.some((clause) => undoes(one, clause)));
      if (!open) continue;
      const at: Text = cite(letter);
      found.push(
        finding('contradiction', lineage.id, [quote(letter, body), quote(letter, done)], {
          'zh-Hans': `${at['zh-Hans']}正文写：“${body.text}”；同一函件的工作清单却列入“当年完成的事项”：“${done.text}”。两处说法不一致，请核对。`,
          'zh-Hant': `${at['zh-Hant']}正文載：「${body.text}」；同一函件的工作清單則列入「當年完成的事項」：「${done.text}」。兩處說法不一致，請核對。`,
          en: `The body of ${at.en} says: “${body.text}”; the work list of the same letter has among the matters completed that year: “${done.text}”. The two do not agree; which is right needs checking.`,
        }),
      );
      break;
    }
  }
  return found;
}

/** One sentence of the body says that a document or a thing is not yet done, another that it is. */
export function contradictionsInBody(
  letter: LetterFacts,
  promises: readonly LetterPromise[],
): Finding[] {
  const found: Finding[] = [];
  const body = promises.filter(({ place }) => place === 'body');
  for (const open of body) {
    const acts = clauses(open.text).flatMap(({ text }) => openActs(text));
    const titles = namedThings(open.text).filter(({ sort }) => sort === 'title');
    if (acts.length === 0 || titles.length === 0) continue;
    const done = body.find(
      (one) =>
        one !== open &&
        one.status === 'done' &&
        clauses(one.text).some(
          ({ text }) =>
            !DRAFT.test(text) &&
            DERIVED.test(text) === DERIVED.test(open.text) &&
            finalActs(text).some((act) => acts.some((other) => sameAct(act, other))) &&
            namedThings(text).some((name) => titles.some((title) => title.name === name.name)),
        ),
    );
    if (!done) continue;
    const at = cite(letter);
    found.push(
      finding('contradiction', null, [quote(letter, open), quote(letter, done)], {
        'zh-Hans': `${at['zh-Hans']}一处写：“${open.text}”，另一处写：“${done.text}”。两处说法不一致，请核对。`,
        'zh-Hant': `${at['zh-Hant']}一處載：「${open.text}」，另一處載：「${done.text}」。兩處說法不一致，請核對。`,
        en: `${capital(at.en)} says in one place: “${open.text}”, and in another: “${done.text}”. The two do not agree; which is right needs checking.`,
      }),
    );
  }
  return found;
}
