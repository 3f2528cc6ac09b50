/** A line of the history that the writers wrote. */
export type HistoryLine =
  | { readonly asked: string; readonly permit: string; readonly hours: string }
  | { readonly answered: string; readonly code: 'done' | 'quota' };

/** A use as it lies in the database: by its command. */
export interface StoredUse {
  readonly command: string;
  readonly permit: string;
  /** Exact decimal. */
  readonly amount: string;
}

/** What each permit was given, and what the account says is left of it; exact decimals by permit. */
export interface Quotas {
  readonly given: Readonly<Record<string, string>>;
  readonly left: Readonly<Record<string, string>>;
}

/** Compares what the writers were told with what the database holds, knowing nothing of how the node works:
 * every acknowledged use lies there once and as asked, no refused one does, nothing lies there that nobody
 * asked for, no permit is overdrawn, and what is left of each is what was given less what was used. Returns
 * what does not agree. */
export function checkQuota(
  history: readonly HistoryLine[],
  stored: readonly StoredUse[],
  { given, left }: Quotas,
): readonly string[] {
  const faults: string[] = [];
  const asked = new Map<string, { readonly permit: string; readonly hours: string }>();
  const answers = new Map<string, string>();
  for (const line of history) {
    if ('asked' in line) asked.set(line.asked, line);
    else answers.set(line.answered, line.code);
  }
  const found = Map.groupBy(stored, ({ command }) => command);
  for (const [id, answer] of answers) {
    const uses = found.get(id) ?? [];
    if (answer === 'quota' && uses.length > 0) faults.push(`${id} was refused and yet was booked`);
    if (answer === 'done' && uses.length !== 1) {
      faults.push(`${id} was acknowledged and lies there ${String(uses.length)} times`);
    }
  }
  const used = new Map<string, bigint>();
  for (const { command, permit, amount } of stored) {
    const wish = asked.get(command);
    if (wish?.permit !== permit || milli(wish.hours) !== milli(amount)) {
      faults.push(`${command} booked ${amount} of ${permit}; asked was ${JSON.stringify(wish)}`);
    }
    used.set(permit, (used.get(permit) ?? 0n) + milli(amount));
  }
  for (const [permit, quota] of Object.entries(given)) {
    const rest = milli(quota) - (used.get(permit) ?? 0n);
    if (rest < 0n) faults.push(`${permit} is overdrawn by ${String(-rest)} thousandths`);
    if (rest !== milli(left[permit] ?? '0')) {
      faults.push(
        `${permit} has ${left[permit] ?? 'nothing'} left; its uses leave ${String(rest)} thousandths`,
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
