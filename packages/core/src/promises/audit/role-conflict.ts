import type { Span } from '@twinpark/text';
import { sameUnit } from '../features.ts';
import type { Finding, LetterFacts } from '../types.ts';
import { capital, cite, finding } from './quote.ts';

const AS_CO_HANDLER =
  /现将[^，。；\n]{0,12}会办(?:情况|意见)|将(?:有关)?会办(?:情况|意见)[^，。；\n]{0,4}(?:报告|回复|函复|函告)|我(?:区|局|委|办|单位|署|院|中心)(?:作为|为|系)?会办单位/;
const AS_LEAD =
  /现将[^，。；\n]{0,12}主办(?:情况|意见)|我(?:区|局|委|办|单位|署|院|中心)(?:作为|为|系)主办单位/;

/** The letter's roles do not agree with each other: titled as the lead's opinion while its text speaks
 * as co-handler (or the reverse), or the lead stands among its own co-handlers. */
export function roleConflict(letter: LetterFacts): Finding[] {
  const found: Finding[] = [];
  const at = cite(letter);
  const title = letter.title ?? '';
  const says = title.includes('主办意见')
    ? AS_CO_HANDLER.exec(letter.cleanText)
    : title.includes('会办意见')
      ? AS_LEAD.exec(letter.cleanText)
      : null;
  if (says) {
    const start = says.index;
    const span: Span = [start, start + says[0].length];
    const place = Math.max(0, letter.cleanText.indexOf(title));
    found.push(
      finding(
        'role-conflict',
        null,
        [
          { letter, text: title, span: [place, place + title.length] },
          { letter, text: says[0], span },
        ],
        {
          'zh-Hans': `${at['zh-Hans']}标题为“${title}”，正文却写“${says[0]}”，主办与会办的说法不一致，请核对。`,
          'zh-Hant': `${at['zh-Hant']}標題為「${title}」，正文卻寫「${says[0]}」，主辦與會辦的說法不一致，請核對。`,
          en: `${capital(at.en)} is titled “${title}”, while its text says “${says[0]}”: lead and co-handler do not agree; which is right needs checking.`,
        },
      ),
    );
  }
  const lead = letter.lead;
  const own = lead === null ? undefined : letter.coHandlers.find((unit) => sameUnit(unit, lead));
  if (lead !== null && own !== undefined) {
    const text = letter.cleanText;
    const last = Math.max(0, text.lastIndexOf(own));
    const first = Math.max(0, text.indexOf(lead));
    found.push(
      finding(
        'role-conflict',
        null,
        [
          { letter, text: lead, span: [first, first + lead.length] },
          { letter, text: own, span: [last, last + own.length] },
        ],
        {
          'zh-Hans': `${at['zh-Hans']}以“${lead}”为主办单位，又把“${own}”列为会办单位，请核对。`,
          'zh-Hant': `${at['zh-Hant']}以「${lead}」為主辦單位，又將「${own}」列為會辦單位，請核對。`,
          en: `${capital(at.en)} gives “${lead}” as lead and lists “${own}” among the co-handlers as well; which is right needs checking.`,
        },
      ),
    );
  }
  return [...found, ...otherLead(letter)];
}

/** The reader met a second unit called lead (damage code C31), as when body and work list differ. */
function otherLead(letter: LetterFacts): Finding[] {
  const { lead, cleanText } = letter;
  if (lead === null) return [];
  const other = letter.warnings
    .filter(({ code }) => code === 'C31')
    .map(({ span }) => ({ span, text: cleanText.slice(span[0], span[1]) }))
    .find(
      ({ text }) =>
        /(?:局|委|委员会|政府|办|办公室|署|厅|中心)$/.test(text) && !sameUnit(text, lead),
    );
  if (!other) return [];
  const at = cite(letter);
  const first = Math.max(0, cleanText.indexOf(lead));
  return [
    finding(
      'role-conflict',
      null,
      [
        { letter, text: lead, span: [first, first + lead.length] },
        { letter, ...other },
      ],
      {
        'zh-Hans': `${at['zh-Hans']}一处以“${lead}”为主办单位，另一处以“${other.text}”为主办单位，请核对。`,
        'zh-Hant': `${at['zh-Hant']}一處以「${lead}」為主辦單位，另一處以「${other.text}」為主辦單位，請核對。`,
        en: `${capital(at.en)} gives “${lead}” as lead in one place and “${other.text}” in another; which is right needs checking.`,
      },
    ),
  ];
}
