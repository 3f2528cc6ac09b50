import { text, type Text } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import type { MatterCommit, StoreRefusal } from './types.ts';

const balances = statement<{ account: string; unit: string; balance: string; floor: string }>(
  'balances-with-floor',
  `select a.account, a.unit, a.balance, a.floor
   from accounts a
   join unnest($2::text[], $3::text[], $4::text[]) as w (ledger, account, unit)
     on (a.ledger, a.account, a.unit) = (w.ledger, w.account, w.unit)
   where a.zone = $1 and a.floor is not null
   order by a.account`,
);

/** The refusal behind a reason, in words a person can act on. */
export async function refusalFor(
  database: Queryable,
  wanted: MatterCommit,
  code: StoreRefusal['code'],
): Promise<StoreRefusal> {
  return { code, message: await messageFor(database, wanted, code) };
}

async function messageFor(
  database: Queryable,
  wanted: MatterCommit,
  code: StoreRefusal['code'],
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
    case 'quota':
      return quotaText(database, wanted);
    default:
      return code satisfies never;
  }
}

async function quotaText(database: Queryable, wanted: MatterCommit): Promise<Text> {
  const touched = wanted.postings.map((posting) => [posting.ledger, posting.credit, posting.unit]);
  const column = (at: number): readonly string[] => touched.map((row) => row[at] ?? '');
  const rows = await database.query(balances, [wanted.zone, column(0), column(1), column(2)]);
  const left = rows.map((row) => `${row.account} ${row.balance} ${row.unit}`.trim()).join(', ');
  const asked = wanted.postings
    .map((row) => `${row.credit} ${row.amount} ${row.unit}`.trim())
    .join(', ');
  return text(
    `额度不足：余额 ${left}，本次需要 ${asked}`,
    `額度不足：餘額 ${left}，今次需要 ${asked}`,
    `not enough left: balance ${left}, needed ${asked}`,
  );
}
