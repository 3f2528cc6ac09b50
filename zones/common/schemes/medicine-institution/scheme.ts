import { defineScheme, text } from '@twinpark/core/model';
import { long, published, short, shown } from '../application/plain-fields.ts';
import { medicineBasis } from '../medicine-import/basis.ts';

/** The designated institutions (指定医疗机构): who may apply for drugs and devices from Hong Kong and Macao, and give
 * them to patients. */
export const medicineInstitution = defineScheme({
  id: 'medicine-institution',
  version: 1,
  title: text(
    '药械通指定医疗机构',
    '藥械通指定醫療機構',
    'Designated institutions for drugs and devices',
  ),
  summary: text(
    '卫生健康部门会同药品监管部门指定医疗机构，可以暂停、恢复、取消。',
    '衞生健康部門會同藥品監管部門指定醫療機構，並可暫停、恢復、取消。',
    'The health authority, with the drug authority, designates institutions, and may suspend, restore and end it.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: medicineBasis,
  actors: {
    office: {
      title: text('卫生健康部门', '衞生健康部門', 'health authority'),
      party: 'unit',
      standing: true,
    },
    drugs: {
      title: text('药品监管部门', '藥品監管部門', 'drug authority'),
      party: 'unit',
      standing: true,
    },
    institution: {
      title: text('医疗机构', '醫療機構', 'institution'),
      party: 'unit',
    },
  },
  fields: {
    title: { ...shown, title: text('医疗机构名称', '醫療機構名稱', 'Institution') },
    institution: {
      kind: 'unit',
      title: text('医疗机构', '醫療機構', 'Institution'),
      privacy: 'public',
      required: true,
    },
    departments: { ...long, title: text('使用科室', '使用部門', 'Departments') },
    decision: { ...short, title: text('指定文号', '指定文號', 'Number of the decision') },
    opinion: {
      ...long,
      title: text('药品监管部门意见', '藥品監管部門意見', 'Opinion of the drug authority'),
    },
    reason: { ...long, title: text('理由', '理由', 'Reason') },
  },
  stages: {
    proposed: { title: text('待会商', '待會商', 'proposed') },
    designated: { title: text('已指定', '已指定', 'designated') },
    suspended: { title: text('已暂停', '已暫停', 'suspended') },
    refused: { title: text('不予指定', '不予指定', 'not designated'), final: true },
    ended: { title: text('已取消', '已取消', 'ended'), final: true },
  },
  first: 'proposed',
  opening: {
    title: text('提出指定', '提出指定', 'Propose'),
    by: 'office',
    asks: ['title', 'institution', 'departments', 'decision'],
    effects: [{ assign: 'institution', from: 'institution' }],
  },
  actions: {
    designate: {
      title: text('会商同意，指定', '會商同意，指定', 'Agree and designate'),
      by: 'drugs',
      at: ['proposed'],
      asks: ['opinion'],
      effects: [
        { number: 'designation' },
        {
          entry: 'designated-institutions',
          id: { numbered: 'designation' },
          columns: {
            institution: { field: 'institution' },
            name: { field: 'title' },
            departments: { field: 'departments' },
          },
          from: { today: true },
        },
        {
          certificate: 'medicine-institution',
          claims: {
            institution: { field: 'institution' },
            designation: { numbered: 'designation' },
            departments: { field: 'departments' },
            decision: { field: 'decision' },
          },
          from: { today: true },
        },
      ],
      goes: 'designated',
    },
    refuse: {
      title: text('不予指定', '不予指定', 'Do not designate'),
      by: 'drugs',
      at: ['proposed'],
      asks: ['reason'],
      goes: 'refused',
    },
    suspend: {
      title: text('暂停', '暫停', 'Suspend'),
      by: ['office', 'drugs'],
      at: ['designated'],
      asks: ['reason'],
      effects: [
        { change: 'designated-institutions', status: 'suspended' },
        { revoke: 'medicine-institution', status: 'suspended' },
      ],
      goes: 'suspended',
    },
    restore: {
      title: text('恢复', '恢復', 'Restore'),
      by: ['office', 'drugs'],
      at: ['suspended'],
      effects: [
        { change: 'designated-institutions', status: 'valid' },
        { revoke: 'medicine-institution', status: 'valid' },
      ],
      goes: 'designated',
    },
    end: {
      title: text('取消指定', '取消指定', 'End the designation'),
      by: 'office',
      at: ['designated', 'suspended'],
      asks: ['reason'],
      effects: [
        { change: 'designated-institutions', status: 'revoked' },
        { revoke: 'medicine-institution', status: 'revoked' },
      ],
      goes: 'ended',
    },
  },
  outcomes: {
    designated: { title: text('指定', '指定', 'designated'), at: 'designated', effects: [] },
    refused: { title: text('不予指定', '不予指定', 'not designated'), at: 'refused', effects: [] },
    ended: { title: text('取消', '取消', 'ended'), at: 'ended', effects: [] },
  },
  numbers: { designation: { form: 'ZDYL{seq:4}', restarts: 'never' } },
  certificates: {
    'medicine-institution': {
      holder: 'institution',
      title: text('药械通指定医疗机构凭证', '藥械通指定醫療機構憑證', 'Designated institution'),
      statement: text(
        '下列医疗机构经指定，可以申请并在所列科室使用港澳药品和器械。',
        '下列醫療機構獲指定，可申請並在所列部門使用港澳藥品及器械。',
        'The institution named is designated: it may apply for drugs and devices from Hong Kong and Macao and use them in the departments named.',
      ),
      claims: {
        institution: { title: text('医疗机构', '醫療機構', 'Institution') },
        designation: { title: text('指定编号', '指定編號', 'Number of the designation') },
        departments: { title: text('使用科室', '使用部門', 'Departments') },
        decision: { title: text('指定文号', '指定文號', 'Number of the decision') },
      },
    },
  },
  registers: {
    'designated-institutions': {
      title: text('药械通指定医疗机构', '藥械通指定醫療機構', 'Designated institutions'),
      columns: {
        institution: { ...published, title: text('机构编号', '機構編號', 'Institution id') },
        name: { ...published, title: text('医疗机构', '醫療機構', 'Institution') },
        departments: { ...published, title: text('使用科室', '使用部門', 'Departments') },
      },
      unique: [['institution']],
    },
  },
});
