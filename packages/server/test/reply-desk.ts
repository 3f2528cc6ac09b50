import type { IssuedLetter } from '@twinpark/postgres';
import type { DeskPeople } from './desk-people.ts';
import type { SampleNode } from './sample-node.ts';

const api = '/api/v1/zones/hetao';

/** What a unit drafts. */
interface DraftedReply<Role extends string> {
  readonly disclosure: string;
  readonly measures: readonly object[];
  readonly proposers: readonly Role[];
  /** Whom to call about it. */
  readonly named?: { readonly contactName: string; readonly contactPhone: string };
}

/** A proposal on its way to its reply, by the people whose parts these are. */
export interface ReplyDesk<Role extends string> {
  readonly send: (role: Role, url: string, body: object) => Promise<{ readonly matter: string }>;
  readonly act: (
    role: Role,
    matter: string,
    action: string,
    values?: object,
    party?: string,
  ) => Promise<unknown>;
  /** A new proposal up to its draft. */
  readonly drafted: (draft: DraftedReply<Role>) => Promise<string>;
  /** What was drafted goes its way until it is sent. */
  readonly sendDraft: (matter: string) => Promise<void>;
  readonly sent: (draft: DraftedReply<Role>) => Promise<string>;
  /** The first reply of a matter. */
  readonly replyOf: (matter: string) => Promise<IssuedLetter>;
}

/** The desk of a node with accounts for the office, a unit and who checks its replies. */
export function replyDesk<Role extends string>(
  node: SampleNode,
  people: DeskPeople<Role | 'office' | 'lead' | 'supervisor'>,
): ReplyDesk<Role | 'office' | 'lead' | 'supervisor'> {
  type Desk = ReplyDesk<Role | 'office' | 'lead' | 'supervisor'>;
  const send: Desk['send'] = async (role, url, body) => {
    const answer = await people.send(role, url, body);
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer.json();
  };
  const act: Desk['act'] = (role, matter, action, values = {}, party?: string) =>
    send(role, `${api}/matters/${matter}/actions/${action}`, { values, party });

  const drafted: Desk['drafted'] = async ({ disclosure, measures, proposers, named }) => {
    const { matter } = await send('office', `${api}/schemes/proposals/matters`, {
      values: {
        kind: 'proposal',
        period: 'session',
        session: '市政协七届六次会议',
        title: '关于共享实验平台的提案',
        body: '建议开放预约。',
        proposers: proposers.map(people.person),
      },
    });
    await act('office', matter, 'file');
    await act('office', matter, 'assign', { mode: 'lead', handlers: ['futian-education'] });
    await act('lead', matter, 'accept');
    const why = { disclosureGround: 'pending', disclosureReason: '涉及未公开事项' };
    const draft = {
      measures,
      resultClass: 'B',
      disclosure,
      ...(disclosure !== 'full' && why),
      ...named,
    };
    await act('lead', matter, 'draft', draft);
    return matter;
  };
  let next = 9;
  const sendDraft: Desk['sendDraft'] = async (matter) => {
    await act('lead', matter, 'submit');
    await act('supervisor', matter, 'approve', {}, 'futian-education');
    // Each reply has a number of its own.
    const signed = { documentNumber: `福教函〔2026〕${String(next)}号`, signer: '示例' };
    next += 1;
    await act('lead', matter, 'send', signed);
  };
  return {
    send,
    act,
    drafted,
    sendDraft,
    sent: async (draft) => {
      const matter = await drafted(draft);
      await sendDraft(matter);
      return matter;
    },
    replyOf: async (matter) => {
      const issued = await node.store.issuedLetters('hetao', matter);
      const found = issued.find(({ kind }) => kind === 'reply');
      if (found === undefined) throw new Error(`Matter ${matter} has issued no reply.`);
      return found;
    },
  };
}
