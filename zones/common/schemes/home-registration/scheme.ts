import { defineScheme, text } from '@twinpark/core/model';
import { firmLists, personRegisters } from './lists.ts';

const day = { kind: 'date', privacy: 'public', crossing: 'crosses', required: true } as const;

/** An extract from a Hong Kong register (香港註冊摘錄): the fact from the other side on which recognition rests. */
export const homeRegistration = defineScheme({
  id: 'home-registration',
  version: 3,
  title: text('香港登记摘录', '香港註冊摘錄', 'Extract from a Hong Kong register'),
  summary: text(
    '香港一侧提供企业或专业人士的登记摘录，变更和除名随时更新。',
    '香港一方提供公司或專業人士的註冊摘錄，並隨時更新變更及除名。',
    'The Hong Kong side states that a firm or a professional is registered, and keeps the statement up to date.',
  ),
  side: 'hk',
  place: 'hongkong',
  basis: [
    {
      instrument: text(
        '香港各认可名册和专业注册条例（待核实）',
        '香港各認可名冊及專業註冊條例（有待核實）',
        'Hong Kong’s approved lists and registration ordinances (to be verified)',
      ),
      verified: false,
    },
  ],
  actors: {
    registrar: { title: text('登记机关', '註冊機關', 'registrar'), party: 'unit', standing: true },
  },
  fields: {
    title: {
      kind: 'text',
      title: text('名称', '名稱', 'Name on the register'),
      privacy: 'public',
      crossing: 'crosses',
      maxLength: 200,
      required: true,
    },
    number: {
      kind: 'text',
      title: text('登记编号', '註冊編號', 'Registration number'),
      privacy: 'public',
      crossing: 'crosses',
      maxLength: 60,
      required: true,
    },
    list: {
      kind: 'choice',
      title: text('名册', '名冊', 'List or register'),
      help: text(
        '各名册各自编号，同一号码在不同名册是不同的登记',
        '各名冊各自編號，同一號碼在不同名冊屬不同的註冊',
        'each register numbers for itself: one number in two registers is two registrations',
      ),
      options: { ...firmLists, ...personRegisters },
      privacy: 'public',
      crossing: 'crosses',
      required: true,
    },
    holder: {
      kind: 'unit',
      title: text('登记企业在本平台的账户', '註冊公司在本平台的帳戶', 'Account of the firm'),
      help: text(
        '写明的，只有该账户可以凭这一登记申请备案',
        '如有列明，只有該帳戶可憑這項註冊申請備案',
        'where it is named, nobody else can apply for recognition on this registration',
      ),
      privacy: 'public',
      crossing: 'crosses',
      visible: { oneOf: { of: { field: 'list' }, values: Object.keys(firmLists) } },
    },
    until: { ...day, title: text('登记有效期至', '註冊有效期至', 'Registered until') },
    note: {
      kind: 'text',
      title: text('备注', '備註', 'Note'),
      privacy: 'case',
      lines: 3,
      required: true,
    },
  },
  stages: {
    registered: { title: text('登记有效', '註冊有效', 'registered') },
    lapsed: { title: text('登记失效', '註冊失效', 'lapsed') },
    removed: { title: text('已除名', '已除名', 'removed') },
  },
  first: 'registered',
  opening: {
    title: text('提供摘录', '提供摘錄', 'State a registration'),
    by: 'registrar',
    asks: ['title', 'number', 'list', 'holder', 'until'],
    effects: [
      {
        entry: 'home-registrations',
        // The other side's registers number for themselves: a number alone names no one.
        id: [{ field: 'list' }, { field: 'number' }],
        columns: {
          name: { field: 'title' },
          list: { field: 'list' },
          holder: { field: 'holder' },
        },
        from: { today: true },
        until: { field: 'until' },
      },
    ],
  },
  actions: {
    update: {
      title: text('更新有效期', '更新有效期', 'Update the validity'),
      by: 'registrar',
      at: ['registered'],
      asks: ['until'],
      effects: [{ change: 'home-registrations', until: { field: 'until' } }],
    },
    nameHolder: {
      title: text('写明企业账户', '列明公司帳戶', 'Name the firm’s account'),
      by: 'registrar',
      at: ['registered', 'lapsed'],
      offered: true,
      asks: ['holder'],
      needs: ['holder'],
      onlyIf: [
        {
          rule: { oneOf: { of: { field: 'list' }, values: Object.keys(firmLists) } },
          otherwise: text(
            '个人注册没有企业账户',
            '個人註冊沒有公司帳戶',
            'a person’s registration has no firm’s account',
          ),
        },
      ],
      effects: [{ change: 'home-registrations', columns: { holder: { field: 'holder' } } }],
    },
    lapse: {
      title: text('登记失效', '註冊失效', 'Lapse'),
      by: 'registrar',
      at: ['registered'],
      offered: true,
      asks: ['note'],
      effects: [{ change: 'home-registrations', status: 'suspended' }],
      goes: 'lapsed',
    },
    restore: {
      title: text('恢复登记', '恢復註冊', 'Restore'),
      by: 'registrar',
      at: ['lapsed', 'removed'],
      offered: true,
      asks: ['note', 'until'],
      effects: [{ change: 'home-registrations', status: 'valid', until: { field: 'until' } }],
      goes: 'registered',
    },
    remove: {
      title: text('除名', '除名', 'Remove'),
      by: 'registrar',
      at: ['registered', 'lapsed'],
      offered: true,
      asks: ['note'],
      effects: [{ change: 'home-registrations', status: 'revoked' }],
      goes: 'removed',
    },
  },
  outcomes: { removed: { title: text('除名', '除名', 'removed'), at: 'removed', effects: [] } },
  registers: {
    'home-registrations': {
      title: text('香港登记摘录', '香港註冊摘錄', 'Extracts from Hong Kong registers'),
      columns: {
        name: { kind: 'text', title: text('名称', '名稱', 'Name'), privacy: 'public' },
        list: { kind: 'text', title: text('名册', '名冊', 'List'), privacy: 'public' },
        holder: { kind: 'text', title: text('账户', '帳戶', 'Account'), privacy: 'public' },
      },
    },
  },
});
