import { text, type Rule, type Text } from '@twinpark/core/model';
import { trialPeriod } from './basis.ts';

/** What a recognition of a firm and of a professional have in common once it is given: it ends with the
 * registration at home or with the trial, whichever is first; every night the register of the other side is
 * asked again. */

const running = ['recognised', 'suspended'] as const;
type LifeRule = Rule<'until' | 'registration', 'isRegistered' | 'homeUntil' | 'trialEnd', never>;

const until = (): LifeRule => ({
  label: text('有效期', '有效期', 'validity'),
  earliest: [{ lookup: 'homeUntil' }, { lookup: 'trialEnd', source: trialPeriod }],
});
const registered = (): LifeRule => ({ lookup: 'isRegistered' });

export const isRegistered = () =>
  ({
    rule: registered(),
    otherwise: text(
      '香港登记册上查无有效登记',
      '在香港的名冊上查不到有效的註冊',
      'the Hong Kong register shows no registration in force',
    ),
  }) as const;
export const trialRuns = () =>
  ({
    rule: { compare: { left: { today: true }, is: '≤', right: { lookup: 'trialEnd' } } },
    otherwise: text('试点期已满', '試點期已屆滿', 'the trial is over'),
  }) as const;
export const lasts = () => ({ set: 'until', to: until() }) as const;

export const lifeLookups = {
  isRegistered: {
    title: text('香港登记有效', '香港註冊有效', 'registered in Hong Kong'),
    yields: 'yes-no',
    from: { listed: { register: 'home-registrations', entry: 'registration' } },
  },
  homeUntil: {
    title: text('香港登记有效期', '香港註冊有效期', 'registered in Hong Kong until'),
    yields: 'date',
    from: { register: 'home-registrations', entry: 'registration', column: 'until' },
  },
  homeList: {
    title: text('香港登记所在名册', '香港註冊所在名冊', 'register in Hong Kong'),
    yields: 'text',
    from: { register: 'home-registrations', entry: 'registration', column: 'list' },
  },
  homeName: {
    title: text('香港登记册上的名称', '香港名冊上的名稱', 'name on the Hong Kong register'),
    yields: 'text',
    from: { register: 'home-registrations', entry: 'registration', column: 'name' },
  },
  homeHolder: {
    title: text('香港登记的账户', '香港註冊的帳戶', 'account of the registration in Hong Kong'),
    yields: 'text',
    from: { register: 'home-registrations', entry: 'registration', column: 'holder' },
  },
  trialEnd: {
    title: text('试点截止日（参数）', '試點截止日（參數）', 'end of the trial (parameter)'),
    yields: 'date',
    from: { parameter: 'trialEnd' },
  },
} as const;

/** The registration on which a recognition rests, of one of these registers. */
export const registration = <const L extends readonly string[]>(lists: L) =>
  ({
    kind: 'entry',
    register: 'home-registrations',
    where: { list: lists },
    title: text('香港登记编号', '香港註冊編號', 'Registration in Hong Kong'),
    help: text(
      '由香港一侧的登记摘录核对',
      '由香港一方的註冊摘錄核對',
      'checked against the extract from the Hong Kong side',
    ),
    privacy: 'public',
    crossing: 'crosses',
    required: true,
  }) as const;

export const lifeFields = {
  until: { kind: 'date', title: text('有效期至', '有效期至', 'Valid until'), privacy: 'public' },
  breach: {
    kind: 'text',
    lines: 4,
    title: text('违规情况', '違規情況', 'Breach'),
    privacy: 'case',
    required: true,
  },
} as const;

export const lifeStages = {
  recognised: { title: text('已备案', '已備案', 'recognised') },
  suspended: { title: text('已暂停', '已暫停', 'suspended') },
  expired: { title: text('已到期', '已到期', 'run out'), final: true },
  revoked: { title: text('已撤销', '已撤銷', 'revoked'), final: true },
} as const;

/** The nightly questions, and what ends a recognition. `register` and `certificate` are the scheme's own, `claims`
 * what the certificate says: where the validity moves it is issued anew, and it ends with the recognition. `restsOn`:
 * what else a recognition must rest on to come back. */
export function lifeActions<
  const R extends string,
  const C extends string,
  const Claims extends Readonly<Record<string, { readonly field: string }>>,
  const Rests extends readonly { readonly rule: Rule; readonly otherwise: Text }[] = readonly [],
>(register: R, certificate: C, claims: () => Claims, restsOn?: () => Rests) {
  return {
    refresh: {
      title: text('香港登记有效期变更', '香港註冊有效期變更', 'The registration’s end has moved'),
      by: 'office',
      at: ['recognised'],
      nightly: true,
      onlyIf: [
        isRegistered(),
        {
          rule: { compare: { left: until(), is: '≠', right: { field: 'until' } } },
          otherwise: text('有效期没有变化', '有效期沒有變更', 'the validity is the same'),
        },
      ],
      effects: [
        lasts(),
        { change: register, until: { field: 'until' } },
        { revoke: certificate, status: 'revoked' },
        { certificate, claims: claims(), until: { field: 'until' } },
      ],
    },
    suspend: {
      title: text('香港登记失效，暂停', '香港註冊失效，暫停', 'Suspended: registration lapsed'),
      by: 'office',
      at: ['recognised'],
      nightly: true,
      onlyIf: [
        {
          rule: { not: registered() },
          otherwise: text('香港登记仍有效', '香港註冊仍然有效', 'still registered in Hong Kong'),
        },
      ],
      because: text(
        '{today} 核对：香港登记“{registration}”（登记有效期至 {homeUntil}）自当日起在香港登记册上查无有效登记',
        '{today} 核對：香港註冊「{registration}」（註冊有效期至 {homeUntil}）由當日起在香港名冊上查不到有效註冊',
        'since the check of {today} registration “{registration}” (registered until {homeUntil}) is not in force on the Hong Kong register',
      ),
      effects: [
        { change: register, status: 'suspended' },
        { revoke: certificate, status: 'suspended' },
      ],
      goes: 'suspended',
    },
    reinstate: {
      title: text('香港登记恢复', '香港註冊恢復', 'Reinstated: registered again'),
      by: 'office',
      at: ['suspended'],
      nightly: true,
      onlyIf: [isRegistered(), ...(restsOn?.() ?? [])],
      effects: [
        { change: register, status: 'valid' },
        { revoke: certificate, status: 'valid' },
      ],
      goes: 'recognised',
    },
    noteBreach: {
      title: text('记录违规', '記錄違規', 'Record a breach'),
      by: 'office',
      at: running,
      asks: ['breach'],
      effects: [{ change: register, columns: { breach: { field: 'breach' } } }],
    },
    revoke: {
      title: text('撤销备案', '撤銷備案', 'Revoke'),
      by: 'office',
      at: running,
      asks: ['reason'],
      effects: [
        { change: register, status: 'revoked' },
        { revoke: certificate, status: 'revoked' },
      ],
      goes: 'revoked',
    },
    expire: {
      title: text('到期', '到期', 'Run out'),
      by: 'office',
      at: running,
      onDay: { addDays: { to: { field: 'until' }, days: { constant: '1' } } },
      effects: [
        { change: register, status: 'ended' },
        { revoke: certificate, status: 'revoked' },
      ],
      goes: 'expired',
    },
  } as const;
}
