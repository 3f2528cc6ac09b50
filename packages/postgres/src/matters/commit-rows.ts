import { jsonText } from '../json.ts';
import type { MatterCommit } from './types.ts';

/** The lists of `commit_rows` of some commits that are not empty, as JSON; null where all are. Each row says by `n`
 * whose it is, from 1. */
export function ownRows(wanted: readonly MatterCommit[]): string | null {
  const lists: Record<string, object[]> = {};
  for (const [i, commit] of wanted.entries()) {
    const {
      number: _number,
      title: _title,
      moved: _moved,
      tallies: _tallies,
      ...rows
    } = commit.rows;
    const own = {
      ...rows,
      personal: commit.personal,
      erase: commit.erase.map((field) => ({ field })),
      entries: sharesEntries(commit) ? [] : commit.entries,
      noted: commit.noted.map((seq) => ({ seq })),
    };
    for (const [name, list] of Object.entries(own)) {
      for (const row of list) (lists[name] ??= []).push({ n: i + 1, ...row });
    }
  }
  return asJson(lists);
}

/** The lists of `commit_rest` of one commit: what other commits meet too. */
export function sharedRows(wanted: MatterCommit): string | null {
  const { numbers, relied, changes, postings, slots, releases } = wanted;
  const entries = sharesEntries(wanted) ? wanted.entries : [];
  const lists = Object.entries({ numbers, relied, entries, changes, postings, slots, releases });
  return asJson(Object.fromEntries(lists.filter(([, list]) => list.length > 0)));
}

/** What one commit changes in the counts, as rows of them; null: nothing. */
export function tallyRows({ rows, state }: MatterCommit): string | null {
  if (rows.tallies.length === 0) return null;
  return jsonText(rows.tallies.map((one) => ({ scheme: state.scheme, ...one })));
}

/** Whether entries of a commit may meet others in what is unique, or are called by numbers that it draws: first
 * it must be known that nobody else has drawn these. */
function sharesEntries({ numbers, entries }: MatterCommit): boolean {
  return numbers.length > 0 || entries.some(({ keys }) => keys !== undefined);
}

function asJson(lists: Readonly<Record<string, readonly object[]>>): string | null {
  return Object.keys(lists).length === 0 ? null : jsonText(lists);
}
