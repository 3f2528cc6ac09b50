import type { Acting } from '@twinpark/core/engine';
import type { Step } from '@twinpark/core/testing';

export const unit = (id: string, ...roles: string[]): Acting => ({
  person: `${id}-officer`,
  unit: id,
  roles,
});
export const person = (id: string): Acting => ({ person: id, unit: null, roles: [] });
export const office = unit('office', 'proposal-officer');
export const supervisor = unit('supervisor', 'supervisor');
export const standing = { office: ['office'], supervisor: ['supervisor'] };

export const form = (kind: 'proposal' | 'suggestion', proposers: readonly string[]) => ({
  kind,
  period: 'session',
  session: kind === 'proposal' ? '市政协七届四次会议' : '区八届人大第四次会议',
  title: '关于推动深港科教合作的建议',
  body: '建议完善合作机制，落实项目清单。',
  proposers,
});
export const measures = [
  { point: '一、深化职业教育合作', said: '已签订合作协议。', status: 'done' },
  { point: '二、建设交易平台', said: '正在编制方案。', status: 'advancing' },
  { point: '三、建设展示中心', said: '明年完成选址。', status: 'planned', remark: '待市政府审议' },
];

/** A second answer, drafted, checked and sent on one day. `more` is of its last step; what it gives is given when drafted. */
export function again(
  on: string,
  id: string,
  resultClass: string,
  { with: given = {}, ...more }: Partial<Step> = {},
  number = `${id}函〔2025〕1号`,
): readonly Step[] {
  const secondReply = '所提事项办理情况如下。';
  const [draft, check] = [
    { on, by: unit(id), do: 'draftAgain', with: { secondReply, resultClass, ...given } },
    { on, by: supervisor, do: 'approveAgain', party: id },
  ];
  const signed = { documentNumber: number, signer: '局长' };
  return [draft, check, { on, by: unit(id), do: 'answerAgain', with: signed, ...more }];
}

/** From acceptance to a sent reply, for one lead and its co-handlers, on the given days. */
export function handled(
  lead: string,
  coHandlers: readonly string[],
  days: { accepted: string; opinion: string; drafted: string; signed: string; sent: string },
  values: { resultClass: string; documentNumber: string },
): readonly Step[] {
  return [
    { on: days.accepted, by: unit(lead), do: 'accept' },
    ...coHandlers.map((id): Step => ({ on: days.accepted, by: unit(id), do: 'coAccept' })),
    {
      on: days.accepted,
      by: unit(lead),
      do: 'planWork',
      with: { plan: '先沟通，再分工，按月推进。' },
    },
    {
      on: days.opinion,
      by: unit(lead),
      do: 'communicate',
      with: { contactLog: [{ on: days.opinion, phase: 'before', how: '电话' }] },
    },
    ...coHandlers.map((id): Step => ({
      on: days.opinion,
      by: unit(id),
      do: 'coOpine',
      with: { opinion: '同意，已列入年度计划。' },
    })),
    {
      on: days.drafted,
      by: unit(lead),
      do: 'draft',
      with: {
        measures,
        contactName: '示例联系人',
        contactPhone: '0755-00000000',
        resultClass: values.resultClass,
        disclosure: 'full',
      },
    },
    // Without a co-handler it goes to be checked at once.
    ...(coHandlers.length === 0
      ? []
      : [{ on: days.drafted, by: unit(lead), do: 'circulate' } satisfies Step]),
    ...coHandlers.map((id): Step => ({ on: days.signed, by: unit(id), do: 'countersign' })),
    { on: days.signed, by: unit(lead), do: 'submit' },
    {
      on: days.signed,
      by: supervisor,
      do: 'approve',
      party: lead,
      with: { resultClass: values.resultClass },
    },
    {
      on: days.sent,
      by: unit(lead),
      do: 'send',
      with: { documentNumber: values.documentNumber, signer: '区长' },
      expect: { branches: { reply: { [lead]: 'sent' } }, due: { [`reply@${lead}`]: null } },
    },
  ];
}

export const file: Step = { on: '2024-02-05', by: office, do: 'file' };

/** The office hands it out: to one lead, or to several units that each answer. */
export const assign = (
  on: string,
  handlers: readonly string[],
  coHandlers: readonly string[] = [],
): Step => ({
  on,
  by: office,
  do: 'assign',
  with: { mode: handlers.length > 1 ? 'split' : 'lead', handlers, coHandlers },
});
