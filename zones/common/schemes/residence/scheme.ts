import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';

const written = { kind: 'text', privacy: 'case', required: true } as const;
const day = { kind: 'date', privacy: 'public', required: true } as const;
const personal = { kind: 'text', privacy: 'personal', seenBy: ['office'] } as const;
const applying = { by: 'applicant', asks: ['title', 'room', 'until', 'phone', 'lease'] } as const;
const issued = text('已发证', '已發證', 'issued');
const refused = text('不予发证', '拒絕發證', 'refused');
const sendBack = text('退回补正', '要求補正', 'Send back');
const refuse = text('不予发证', '拒絕發證', 'Refuse');
const teams = text('驻园团队名录', '駐園團隊名錄', 'Teams in the park');
const team = text('团队', '團隊', 'Team');
const columns = { team: { title: team, kind: 'text', privacy: 'public' } } as const;
const inReview = { by: 'office', at: ['review'] } as const;
const refusing = { by: 'office', at: ['review', 'correction'], asks: ['reason'] } as const;
const finish = [{ number: 'certificate' }, { stop: 'decision' }] as const;
const entry = { columns: { team: { field: 'title' } }, until: { field: 'until' } } as const;
const otherwise = text('已退回补正过一次', '已要求補正一次', 'it was sent back once already');
const once = [{ rule: { not: { known: 'corrected' } }, otherwise }] as const;
const back = { asks: ['toCorrect'], onlyIf: once, effects: [{ pause: 'decision' }] } as const;
const again = { by: 'applicant', asks: ['corrected', 'title', 'room', 'until', 'lease'] } as const;
const handIn = { at: ['correction'], effects: [{ resume: 'decision' }], goes: 'review' } as const;
const lease = text('租约', '租約', 'Lease');

/** A certificate that a team works in the park (驻园证明): applied for, sent back at most once, decided. */
const scheme = defineScheme({
  id: 'residence',
  version: 1,
  title: text('驻园证明', '駐園證明', 'Certificate of residence'),
  summary: text('申请、审核、发证', '申請、審批、發證', 'Applied for, reviewed, issued'),
  side: 'sz',
  place: 'shenzhen',
  basis: [{ instrument: text('示例办法', '示例辦法', 'Invented measure'), verified: false }],
  actors: {
    applicant: { title: text('申请人', '申請人', 'applicant'), party: 'person' },
    office: { title: text('发证单位', '發證單位', 'issuing unit'), party: 'unit', standing: true },
  },
  fields: {
    title: { ...written, privacy: 'public', title: team },
    room: { ...written, title: text('场所', '處所', 'Premises') },
    until: { ...day, title: text('有效期至', '有效期至', 'Valid until') },
    lease: { kind: 'file', privacy: 'case', accept: ['application/pdf'], title: lease },
    phone: { ...personal, title: text('联系电话', '聯絡電話', 'Telephone') },
    toCorrect: { ...written, title: text('补正要求', '補正要求', 'What to correct') },
    corrected: { ...written, title: text('补正说明', '補正說明', 'What was corrected') },
    reason: { ...written, title: text('不发证理由', '拒絕理由', 'Reason for refusing') },
  },
  stages: {
    review: { title: text('审核中', '審批中', 'in review') },
    correction: { title: text('待补正', '待補正', 'sent back') },
    issued: { title: issued, final: true },
    refused: { title: refused, final: true },
  },
  first: 'review',
  opening: { ...applying, title: text('申请', '申請', 'Apply'), effects: [{ start: 'decision' }] },
  clocks: {
    decision: { owner: 'office', rule: 'residence', title: text('审核', '審批', 'review') },
  },
  actions: {
    askCorrection: { ...inReview, ...back, title: sendBack, goes: 'correction' },
    correct: { ...again, ...handIn, title: text('补正', '補正', 'Correct') },
    issue: { ...inReview, title: text('发证', '發證', 'Issue'), effects: finish, goes: 'issued' },
    refuse: { ...refusing, offered: { at: ['correction'] }, title: refuse, goes: 'refused' },
  },
  outcomes: {
    issued: { title: issued, at: 'issued', effects: [{ entry: 'teams', ...entry }] },
    refused: { title: refused, at: 'refused', effects: [] },
  },
  guide: {
    audience: ['institute', 'firm'],
    lifeEvents: ['set-up'],
    channel: 'both',
    who: text('在园区工作的团队', '在園區工作的團隊', 'Teams that work in the park'),
    keywords: [text('入驻', '進駐', 'move into the park'), text('办公室', '辦公室', 'office')],
    materials: { lease: { title: lease, field: 'lease', form: 'copy' } },
    fee: 'none',
    days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
    results: { issued: text('驻园证明', '駐園證明', 'Certificate of residence') },
  },
  registers: { teams: { title: teams, columns } },
  numbers: { certificate: { form: '驻园〔{year}〕{seq:4}号', restarts: 'yearly' } },
});

/** What the counter receives alike: the correction names fields, the lease is handed in or shown. */
export const residence = counterService(scheme);
