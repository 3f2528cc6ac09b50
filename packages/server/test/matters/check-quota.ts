/** A line of the history that the writers wrote. */
export type HistoryLine =
  | { readonly asked: string; readonly account: string; readonly amount: string }
  | { readonly answered: string; readonly code: 'done' | 'refused' };

/** A draw as it lies in the database: by its command. */
export interface StoredDraw {
  readonly command: string;
  readonly account: string;
  /** Exact decimal. */
  readonly amount: string;
}

/** What each account was given, and what it says is left; exact decimals by account. */
export interface Quotas {
  readonly given: Readonly<Record<string, string>>;
  readonly left: Readonly<Record<string, string>>;
}

/** Compares what the writers were told with what the database holds, knowing nothing of how the node works:
 * every acknowledged draw lies there once and as asked, no refused one does, nothing lies there that nobody
 * asked for, no account is overdrawn, and what is left of each is what was given less what was drawn. Returns
 * what does not agree. */
export function checkQuota(
  history: readonly HistoryLine[],
  stored: readonly StoredDraw[],
  { given, left }: Quotas,
): readonly string[] {
  const faults: string[] = [];
  const asked = new Map<string, { readonly account: string; readonly amount: string }>();
  const answers = new Map<string, string>();
  for (const line of history) {
    if ('asked' in line) asked.set(line.asked, line);
    else answers.set(line.answered, line.code);
  }
  const found = Map.groupBy(stored, ({ command }) => command);
  for (const [id, answer] of answers) {
    const draws = found.get(id) ?? [];
    if (answer === 'refused' && draws.length > 0)
      faults.push(`${id} was refused and yet was booked`);
    if (answer === 'done' && draws.length !== 1) {
      faults.push(`${id} was acknowledged and lies there ${String(draws.length)} times`);
    }
  }
  const drawn = new Map<string, bigint>();
  for (const { command, account, amount } of stored) {
    const wish = asked.get(command);
    if (wish?.account !== account || milli(wish.amount) !== milli(amount)) {
      faults.push(`${command} booked ${amount} of ${account}; asked was ${JSON.stringify(wish)}`);
    }
    drawn.set(account, (drawn.get(account) ?? 0n) + milli(amount));
  }
  for (const [account, quota] of Object.entries(given)) {
    const rest = milli(quota) - (drawn.get(account) ?? 0n);
    if (rest < 0n) faults.push(`${account} is overdrawn by ${String(-rest)} thousandths`);
    if (rest !== milli(left[account] ?? '0')) {
      faults.push(
        `${account} has ${left[account] ?? 'nothing'} left; its draws leave ${String(rest)} thousandths`,
      );
    }
  }
  return faults;
}

/** Thousandths of an exact decimal with at most three places. */
function milli(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0').slice(0, 3));
}
