import type { Measure, MeasureStatus } from '../reading.ts';
import { Beginning } from '../scan/beginning.ts';
import type { Block } from './block.ts';
import { isContactData } from './contact-data.ts';
import { innermostItemsOf, type Item } from './items.ts';
import { sentencesOf, type Stretch } from './sentences.ts';
import { statusOf, type Mood } from './status.ts';

/** Courtesy, editor's notes and table heads: they promise nothing, as whom to call does not. */
const COURTESY =
  /^(?:(?:抄?[报送]|主送)[：:]|[（(]?(?:再次|衷心|最后|诚挚)?，?(?:衷心|诚挚)?感谢|专此|特此|此复|编者按|欢迎(?:您|继续)|以上(?:答复|意见|回复)|您(?:们)?(?:在)?所?提(?:出)?的?[^。]{0,60}(?:很好|重要|针对性|借鉴|参考|指导)|[甲乙丙丁]方(?:代表)?\s*(?:[（(]|[：:])|参会人员|领导署名|办理答复$|意见建议$)/;
const SATISFIED = /^[^。；]{0,60}(?:表示|反馈)[^。；]{0,10}满意/;
const COURTESY_BEGINS = new Beginning(COURTESY);
/** What the unit thinks of the proposal; the rest of the paragraph may answer it. */
const APPRAISAL =
  /^(?:(?:您的|该|本)?(?:提案|建议)(?:所)?(?:指出|分析|提出|反映|认为)[^。]{0,80}(?:切中|中肯|针对性|借鉴|有道理)|我[^。，]{1,3}(?:一贯|历来|始终|高度|十分|非常)(?:支持|重视|赞同|认同)[^，。；]{0,30}。?$)/;
/** Clauses of an agreement by which nobody has to do anything. */
const BOILERPLATE =
  /(?:有效期|有效[一二两三四五六七八九十\d]+年|一式[一二两三四五六七八九十\d]+份|未尽事宜|争议|法律(?:约束|效力)|(?:不一致|不符|抵触|冲突)的?，(?:均)?以|解释权|另行约定|签字盖章|起(?:生效|施行|实施)|之日起)/;
/** A sentence that only says more about the one before it. */
const BELONGS_BEFORE =
  /^(?:[（(]?(?:责任|牵头|主办|配合|承办)单位|完成时限|(?:该|此|这)(?:政策|举措|措施|项目|平台|机制)?[^，。]{0,12}(?:有利于|有助于|旨在)|政策通过|有利于|有助于|分别[为是])/;
const BELONGS_BEGINS = new Beginning(BELONGS_BEFORE);
const CLOSING_MARK = /[。；！？;!?]$/;
/** 主要措施包括： announces acts; 主要内容包括： announces what a document says, which nobody has begun yet. */
const ANNOUNCES =
  /(?:措施|举措|做法|工作|任务|行动|安排)(?:主要)?(?:包括|如下|分别[是为]|[是有为])[：:]$/;
const LONGEST_SUBHEADING = 60;

/** The measures of a point: each enumerated item (一是… / 1. / （一）…) is one; a paragraph without
 * enumerators gives one for each of its sentences. Lead-ins ("主要做法如下：") and sub-headings give
 * none. */
export function measuresOf(content: readonly Block[], general: Mood): Measure[] {
  return content.flatMap((block, at) => {
    const mood = block.promising === true ? 'promising' : general;
    if (isCourtesy(block.text) || isSubheading(content, at)) return [];
    return stretchesOf(block.text).flatMap((stretch) => {
      const measure = measureAt(block, stretch, mood);
      if (measure === null) return [];
      const { announced } = stretch;
      if (announced === undefined || measure.status !== 'unknown') return [measure];
      return [{ ...measure, status: announced }];
    });
  });
}

function isCourtesy(text: string): boolean {
  if (COURTESY_BEGINS.at(text, 0) || isContactData(text)) return true;
  return text.includes('满意') && SATISFIED.test(text);
}

function isSubheading(content: readonly Block[], at: number): boolean {
  const block = content[at];
  const next = content[at + 1];
  if (block === undefined || next === undefined || block.text.length > LONGEST_SUBHEADING)
    return false;
  if (CLOSING_MARK.test(block.text) && !/^[^。]*。$/.test(block.text)) return false;
  if (block.marker === null) return !CLOSING_MARK.test(block.text);
  if (next.marker === null)
    return !CLOSING_MARK.test(block.text) || /^(?:[一首其]|第一)/.test(next.text);
  return next.marker.level > block.marker.level;
}

/** A measure to be, and how far the clause that announced it says that it is. */
interface Announced extends Stretch {
  readonly announced?: MeasureStatus;
}

function stretchesOf(text: string): Announced[] {
  const items = innermostItemsOf(text);
  const numbered = items.filter(({ ordinal }) => ordinal > 0);
  if (numbered.length === 0) return joined(text, sentencesOf(text));
  let announced: MeasureStatus = 'unknown';
  return items.flatMap((item, index): Announced[] => {
    if (item.ordinal === 0) {
      announced = announcedBy(text, item);
      return leadIn(text, item);
    }
    const own = index === items.length - 1 ? lastItem(text, items) : [item];
    if (announced === 'unknown') return own;
    return own.map((stretch, at) => (at === 0 ? { ...stretch, announced } : stretch));
  });
}

/** 推动…的实施，主要措施包括： what such a sentence says of the whole holds for items that say nothing
 * of their own. */
function announcedBy(text: string, item: Stretch): MeasureStatus {
  if (!/[：:]\s*$/.test(text.slice(item.to - 3, item.to))) return 'unknown';
  const last = sentencesOf(text, item.from, item.to).at(-1);
  if (last === undefined) return 'unknown';
  const sentence = text.slice(last.from, last.to).trimEnd();
  return ANNOUNCES.test(sentence) ? statusOf(sentence) : 'unknown';
}

/** What stands before the first item: a sentence counts when its words tell how far it is; the
 * clause that announces the items (主要措施包括：) never does. */
function leadIn(text: string, item: Stretch): Stretch[] {
  return joined(text, sentencesOf(text, item.from, item.to)).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to).trimEnd();
    const announces = /[：:]$/.test(sentence);
    const end = announces ? from + Math.max(sentence.lastIndexOf('，'), 0) : to;
    return end > from && statusOf(text.slice(from, end)) !== 'unknown' ? [{ from, to: end }] : [];
  });
}

/** After a list of one-sentence items that a colon announced, further sentences are no longer part
 * of the last item: they speak of the whole again. */
function lastItem(text: string, items: readonly Item[]): Stretch[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  const announced =
    items[0]?.ordinal === 0 && /[：:]\s*$/.test(text.slice(items[0].from, items[0].to));
  const short = items
    .slice(1, -1)
    .every(({ from, to }) => sentencesOf(text, from, to).length === 1);
  if (!announced || !short || items.length < 3) return [last];
  return joined(text, sentencesOf(text, last.from, last.to));
}

function joined(text: string, sentences: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    const belongs = BELONGS_BEGINS.at(text.slice(sentence.from, sentence.to).trimStart(), 0);
    if (before !== undefined && belongs)
      whole[whole.length - 1] = { from: before.from, to: sentence.to };
    else whole.push(sentence);
  }
  return whole;
}

function measureAt(block: Block, stretch: Stretch, mood: Mood): Measure | null {
  const raw = block.text.slice(stretch.from, stretch.to);
  const text = raw.trim();
  if (text === '' || !/[\u4e00-\u9fff]/.test(text) || isCourtesy(text)) return null;
  if (APPRAISAL.test(text)) return null;
  if (mood === 'promising' && BOILERPLATE.test(text)) return null;
  const start = block.start + stretch.from + (raw.length - raw.trimStart().length);
  return { text, span: [start, start + text.length], status: statusOf(text, mood) };
}
