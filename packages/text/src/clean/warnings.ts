import type { Warning } from '../reading.ts';
import { Scanner } from '../scan/scanner.ts';
import { unpairedMarks } from './brackets.ts';
import { doubtfulBreaks } from './paragraphs.ts';
import { PERSONAL_FORMS, personalDataOf, type FormMatch } from './personal-data.ts';
import { SUSPECTS } from './suspects.ts';
import type { DamageCode } from './tally.ts';
import { garbledRuns } from './wrong-encoding.ts';

/** More than so many of one kind say nothing new; it keeps the memory of a 200 MB file bounded. */
const MOST_OF_A_KIND = 500;

interface Flag {
  readonly code: DamageCode;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly remedy: string;
}

/** A ? between characters: it may stand for a blank, a dash, a quote or a Japanese mark. */
const INNER_QUESTION_MARK =
  /(?<=[\u3400-\u9fff，、；：”」》）])\?+(?=[\u3400-\u9fff“「《（A-Za-z\d])/y;
/** A sentence that asks ends in ? rightly. */
const ASKS = /[吗呢么谁哪何几怎]|是否|能否|可否|多少/;
const CLAUSE_REACH = 40;

function* lostMarks(text: string): Generator<Flag> {
  for (let index = text.indexOf('?'); index >= 0; index = text.indexOf('?', index + 1)) {
    INNER_QUESTION_MARK.lastIndex = index;
    const marks = INNER_QUESTION_MARK.exec(text)?.[0];
    if (marks === undefined) continue;
    const clause = text
      .slice(Math.max(0, index - CLAUSE_REACH), index)
      .split(/[。；！？\n]/)
      .at(-1)!;
    if (ASKS.test(clause)) continue;
    yield {
      code: 'C10',
      start: index,
      end: index + marks.length,
      expected: 'a blank, dash, quote or mark that was lost',
      remedy: 'compare with the original letter',
    };
  }
}

function* halves(text: string): Generator<Flag> {
  for (const at of unpairedMarks(text)) {
    yield {
      code: 'C15',
      start: at,
      end: at + 1,
      expected: 'its other half in the same paragraph',
      remedy:
        'the title or quotation it closes is read as far as it goes; compare with the original letter',
    };
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** 1，200家: one number with the wrong comma, or two numbers. */
function* doubtfulCommas(text: string): Generator<Flag> {
  for (let comma = text.indexOf('，'); comma >= 0; comma = text.indexOf('，', comma + 1)) {
    if (!isDigit(text.charCodeAt(comma - 1)) || !isDigit(text.charCodeAt(comma + 1))) continue;
    const before = /(?<![\d.,，第件表图])\d{1,3}$/.exec(
      text.slice(Math.max(0, comma - 4), comma),
    )?.[0];
    const behind = /^(?:，\d{3})+(?!\d)/.exec(text.slice(comma, comma + 20))?.[0];
    if (before === undefined || behind === undefined) continue;
    yield {
      code: 'C19',
      start: comma - before.length,
      end: comma + behind.length,
      expected: 'a half-width comma in one number, or words between two numbers',
      remedy: 'it was not read as a figure; compare with the original letter',
    };
    comma += behind.length - 1;
  }
}

function* torn(text: string): Generator<Flag> {
  for (const [start, end] of doubtfulBreaks(text)) {
    yield {
      code: 'C18',
      start,
      end,
      expected: 'a full stop, or the rest of the sentence, which may stand in the next line',
      remedy: 'the lines were left apart; compare with the original letter',
    };
  }
}

function* garbled(text: string): Generator<Flag> {
  for (const [start, end] of garbledRuns(text)) {
    yield {
      code: 'C11',
      start,
      end,
      expected: 'readable text; it was read in a wrong encoding and bytes are missing',
      remedy: 'fetch the letter again in its own encoding',
    };
  }
}

const KINDS = {
  mobile: 'mobile number',
  phone: 'telephone number',
  email: 'mail address',
  'id-card': 'identity number',
  hkid: 'Hong Kong identity card number',
  name: 'name of a handler',
  messenger: 'messenger account',
  document: 'number of an identity document',
  account: 'bank account number',
  address: 'home address',
} as const;

/** What suspects look like and what personal data look like, found in one pass over the text. */
const SCANNER = new Scanner([...SUSPECTS, ...PERSONAL_FORMS]);

function suspectsAndPersonalData(text: string): Flag[] {
  const flags: Flag[] = [];
  const forms: FormMatch[] = [];
  const counts = SUSPECTS.map(() => 0);
  SCANNER.scan(text, (index, start, end) => {
    const suspect = SUSPECTS[index];
    if (suspect === undefined) forms.push({ form: index - SUSPECTS.length, start, end });
    const count = counts[index] ?? 0;
    if (suspect === undefined || count === MOST_OF_A_KIND) return;
    counts[index] = count + 1;
    flags.push({
      code: suspect.code,
      start,
      end,
      expected: suspect.expected,
      remedy: suspect.remedy,
    });
  });
  for (const { kind, span } of personalDataOf(text, forms).slice(0, MOST_OF_A_KIND))
    flags.push({
      code: 'C33',
      start: span[0],
      end: span[1],
      expected: `no ${KINDS[kind]} in a published letter`,
      remedy: 'mask it before publication',
    });
  return flags;
}

function* atMost(flags: Iterable<Flag>): Generator<Flag> {
  let count = 0;
  for (const flag of flags) {
    yield flag;
    if (++count === MOST_OF_A_KIND) return;
  }
}

/** By place; a flag inside another says nothing more, but personal data is always named. */
function outermost(flags: Flag[]): Flag[] {
  flags.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return flags.filter((flag) => {
    if (flag.end <= end && flag.code !== 'C33') return false;
    end = Math.max(end, flag.end);
    return true;
  });
}

/** Everything in a cleaned text that could not be mended and was left raw, by place. Personal data
 * is named by its kind only: a warning must not publish it. */
export function findDamage(text: string): Warning[] {
  const flags = suspectsAndPersonalData(text);
  flags.push(
    ...atMost(lostMarks(text)),
    ...atMost(halves(text)),
    ...atMost(doubtfulCommas(text)),
    ...atMost(garbled(text)),
    ...atMost(torn(text)),
  );
  let line = 1;
  let counted = 0;
  return outermost(flags).map(({ code, start, end, expected, remedy }) => {
    for (
      let at = text.indexOf('\n', counted);
      at !== -1 && at < start;
      at = text.indexOf('\n', at + 1)
    ) {
      line++;
      counted = at + 1;
    }
    const value = code === 'C33' ? '' : `“${text.slice(start, Math.min(end, start + 30))}” `;
    return {
      code,
      message: `${value}in line ${line}: expected ${expected}; ${remedy}`,
      span: [start, end],
    };
  });
}
