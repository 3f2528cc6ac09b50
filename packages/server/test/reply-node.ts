import { randomUUIDv7 } from 'node:crypto';
import { logOrigin, publishCheckpoint } from '../src/log/index.ts';
import { deskPeople, type DeskPeople } from './desk-people.ts';
import { replyDesk, type ReplyDesk } from './reply-desk.ts';
import { sampleNode, type SampleNode } from './sample-node.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  supervisor: { unit: 'futian-supervision', roles: ['supervisor'] },
  lead: { unit: 'futian-education', roles: ['officer'] },
  stranger: { unit: 'sz-finance', roles: ['officer'] },
  adviser: { unit: null, roles: ['adviser'], name: '林示例' },
  second: { unit: null, roles: ['adviser'], name: '周示例' },
} as const;

/** Who takes part where replies are written and read; the stranger does not. */
export type ReplyRole = keyof typeof accounts;

/** A node on which proposals of two proposers are answered, on days that the test sets. */
export interface ReplyNode {
  readonly node: SampleNode;
  readonly people: DeskPeople<ReplyRole>;
  readonly desk: ReplyDesk<ReplyRole>;
  readonly roles: readonly ReplyRole[];
  readonly name: (role: 'adviser' | 'second') => string;
  /** Signs the log as it stands. */
  readonly checkpoint: () => Promise<void>;
  /** The time of the node, in milliseconds. */
  readonly time: () => number;
  readonly setTime: (instant: string) => void;
}

/** Its accounts are signed in. `letters: false`: without the sample letters, which take seconds to read. */
export async function replyNode(options: { readonly letters?: false } = {}): Promise<ReplyNode> {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  const now = (): string => new Date((time += 10)).toISOString();
  const node = await sampleNode({ ...options, people: { now, newId: () => randomUUIDv7() } });
  const people = await deskPeople(node, accounts);
  return {
    node,
    people,
    desk: replyDesk(node, people),
    roles: Object.keys(accounts) as ReplyRole[],
    name: (role) => accounts[role].name,
    checkpoint: async () => {
      await publishCheckpoint(
        node.store,
        'hetao',
        logOrigin('twinpark.local', 'hetao'),
        node.key,
        now,
      );
    },
    time: () => time,
    setTime: (instant) => void (time = Date.parse(instant)),
  };
}
