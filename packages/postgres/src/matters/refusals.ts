import { text, type Language, type Text } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import type { MatterCommit, Short, StoreRefusal } from './types.ts';

const balances = statement<{
  ledger: string;
  account: string;
  unit: string;
  balance: string;
  floor: string | null;
}>(
  'balances-with-floor',
  `select a.ledger, a.account, a.unit, a.balance, a.floor
   from accounts a
   join unnest($2::text[], $3::text[], $4::text[]) as w (ledger, account, unit)
     on (a.ledger, a.account, a.unit) = (w.ledger, w.account, w.unit)
   where a.zone = $1
   order by a.account`,
);
const taken = statement<{ register: string; key: string; id: string }>(
  'keys-in-force',
  `select k.register, encode(k.key, 'hex') as key, k.id
   from entry_keys k
   join unnest($2::text[], $3::text[]) as w (register, key)
     on (k.register, k.key) = (w.register, decode(w.key, 'hex'))
   where k.zone = $1 and k.in_force`,
);

/** The refusal behind a reason, in words a person can act on. */
export async function refusalFor(
  database: Queryable,
  wanted: MatterCommit,
  code: StoreRefusal['code'],
): Promise<StoreRefusal> {
  if (code !== 'quota') return { code, message: await messageFor(database, wanted, code) };
  const short = await shortOf(database, wanted);
  return { code, message: shortText(short, ({ account }) => account), short };
}

async function messageFor(
  database: Queryable,
  wanted: MatterCommit,
  code: Exclude<StoreRefusal['code'], 'quota'>,
): Promise<Text> {
  switch (code) {
    case 'version':
      return text(
        '办件已被他人更新，请刷新后再办理',
        '個案已由他人更新，請重新載入後再辦理',
        'somebody else has changed the matter meanwhile; reload it and try again',
      );
    case 'number-taken':
      return text(
        '编号刚被占用，请再试一次',
        '編號剛被取用，請再試一次',
        'the number was taken meanwhile; try again',
      );
    case 'command-reused':
      return text(
        `请求编号“${wanted.command}”已用于另一项操作，请换一个编号`,
        `請求編號「${wanted.command}」已用於另一項操作，請改用其他編號`,
        `the request id "${wanted.command}" was used for something else; use another id`,
      );
    case 'slot': {
      const list = wanted.slots
        .map(({ entry, from, until }) => `${entry} ${from} – ${until}`)
        .join(', ');
      return text(
        `所选时段已被预订：${list}。请另选时段`,
        `所選時段已被預訂：${list}。請另選時段`,
        `already booked: ${list}; choose another time`,
      );
    }
    case 'entry-exists': {
      const list = wanted.entries.map(({ register, id }) => `${register} ${id}`).join(', ');
      return text(
        `名录中已有此条目：${list}`,
        `名錄中已有此條目：${list}`,
        `the register already has this entry: ${list}`,
      );
    }
    case 'not-unique':
      return takenText(database, wanted);
    default:
      return code satisfies never;
  }
}

/** Which new entry meets which that is in force: their numbers, never what they share. */
async function takenText(database: Queryable, wanted: MatterCommit): Promise<Text> {
  const keys = wanted.entries.flatMap(({ register, id, keys: some }, line) =>
    (some ?? []).map((key) => ({ register, id, key, line: line + 1 })),
  );
  const rows = await database.query(taken, [
    wanted.zone,
    keys.map(({ register }) => register),
    keys.map(({ key }) => key),
  ]);
  const clashes = keys.flatMap(({ register, key, id, line }, i) => {
    const other =
      rows.find((row) => row.register === register && row.key === key && row.id !== id)?.id ??
      keys.slice(0, i).find((one) => one.register === register && one.key === key)?.id;
    return other === undefined ? [] : [{ register, line, other }];
  });
  if (clashes.length === 0) {
    const list = wanted.changes.map(({ register, id }) => `${register} ${id}`).join(', ');
    return text(
      `条目恢复或延长后，会与名录中另一有效条目重复：${list}。请先注销另一条目`,
      `條目恢復或延長後，會與名錄內另一有效條目重複：${list}。請先註銷另一條目`,
      `restored or prolonged, the entry would be the same as another in force: ${list}; end the other first`,
    );
  }
  const said = (form: (clash: (typeof clashes)[number]) => string): string =>
    clashes.slice(0, 10).map(form).join('; ');
  return text(
    `名录中已有同一对象的有效条目，不能重复登记：${said(({ register, line, other }) => `第 ${String(line)} 条与《${register}》的 ${other} 相同`)}。请删去该条，或先注销原条目`,
    `名錄內已有同一對象的有效條目，不能重複登記：${said(({ register, line, other }) => `第 ${String(line)} 條與《${register}》的 ${other} 相同`)}。請刪去該條，或先註銷原條目`,
    `the register has an entry in force for the same already: ${said(({ register, line, other }) => `number ${String(line)} is the same as ${register} ${other}`)}; leave it out, or end that entry first`,
  );
}

/** What the accounts that may not fall below something hold, and what is asked of them. */
async function shortOf(database: Queryable, wanted: MatterCommit): Promise<readonly Short[]> {
  const touched = wanted.postings.map((posting) => [posting.ledger, posting.credit, posting.unit]);
  const column = (at: number): readonly string[] => touched.map((row) => row[at] ?? '');
  const rows = await database.query(balances, [wanted.zone, column(0), column(1), column(2)]);
  const found = new Map<string, Short>();
  for (const { ledger, credit: account, unit, amount, creditFloor } of wanted.postings) {
    const row = rows.find(
      (one) => one.ledger === ledger && one.account === account && one.unit === unit,
    );
    if ((row?.floor ?? creditFloor ?? null) === null) continue;
    const key = JSON.stringify([ledger, account, unit]);
    const asked = [...(found.get(key)?.asked ?? []), amount];
    // An account that holds nothing yet has no row.
    found.set(key, { ledger, account, unit, left: row?.balance ?? '0', asked });
  }
  return [...found.values()];
}

/** That accounts hold too little, each by what `nameOf` calls it. */
export function shortText(
  short: readonly Short[],
  nameOf: (one: Short, language: Language) => string,
): Text {
  const said = (language: Language, needed: string): string =>
    short
      .slice(0, 10)
      .map((one) => {
        const sum = one.asked.slice(0, 10).join(' + ');
        return (
          `${nameOf(one, language)} ${one.left} ${one.unit}`.trim() +
          needed +
          `${sum} ${one.unit}`.trim()
        );
      })
      .join(language === 'en' ? '; ' : '；');
  return text(
    `余额不足：${said('zh-Hans', '，本次需要 ')}。请减少数量，或先补足`,
    `餘額不足：${said('zh-Hant', '，今次需要 ')}。請減少數量，或先補足`,
    `not enough left: ${said('en', ', needed ')}; ask for less, or add to it first`,
  );
}
