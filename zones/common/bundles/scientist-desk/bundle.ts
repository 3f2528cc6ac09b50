import { defineBundle, text } from '@twinpark/core/model';
import { talentParameters, talentReply } from '../../schemes/talent/basis.ts';

const certified = [{ part: 'evaluation', outcomes: ['certified'] }] as const;
const proof = { proof: { of: 'evaluation', number: 'receipt' } } as const;

/** One desk for scientists (科学家一站式服务): evaluation first, then on its certificate whatever is wanted of
 * housing, medical care and schooling. The employer applies for a work permit by itself. */
export const scientistDesk = defineBundle({
  id: 'scientist-desk',
  version: 1,
  title: text('科学家一站式服务', '科學家一站式服務', 'One desk for scientists'),
  summary: text(
    '一次申请：人才评价通过后，住房、医疗、子女入学按所选同时办理，证书号自动带入。',
    '一次申請：人才評價通過後，住房、醫療、子女入學按所選同時辦理，證書編號自動帶入。',
    'One application: once evaluated, housing, medical care and schooling go side by side as chosen, on the certificate’s number.',
  ),
  basis: [talentReply, talentParameters],
  audience: ['researcher'],
  lifeEvents: ['move-over', 'family'],
  keywords: [
    text('科学家服务', '科學家服務', 'services for scientists'),
    text('安家', '安家', 'settling in'),
    text('科学家来深圳', '科學家來深圳', 'scientist comes to Shenzhen'),
    text('搬家', '搬遷', 'move here'),
  ],
  asks: {
    wantsHousing: {
      kind: 'yes-no',
      title: text(
        '需要住房或租房补贴吗',
        '需要住房或租屋津貼嗎',
        'Do you want housing or a rent subsidy?',
      ),
      privacy: 'case',
      required: true,
    },
    wantsMedical: {
      kind: 'yes-no',
      title: text('需要医疗服务卡吗', '需要醫療服務卡嗎', 'Do you want the medical card?'),
      privacy: 'case',
      required: true,
    },
    wantsSchooling: {
      kind: 'yes-no',
      title: text('有子女要入学吗', '有子女要入學嗎', 'Does a child of yours need a school?'),
      privacy: 'case',
      required: true,
    },
  },
  parts: {
    evaluation: { scheme: 'talent-evaluation' },
    housing: {
      scheme: 'talent-housing',
      when: { field: 'wantsHousing' },
      after: certified,
      given: { ...proof, title: { value: '一站式申请：住房' } },
    },
    medical: {
      scheme: 'talent-medical',
      when: { field: 'wantsMedical' },
      after: certified,
      given: { ...proof, title: { value: '一站式申请：医疗' } },
    },
    schooling: {
      scheme: 'talent-schooling',
      when: { field: 'wantsSchooling' },
      after: certified,
      given: { ...proof, title: { value: '一站式申请：子女入学' } },
    },
  },
  shared: {
    name: {
      title: text('姓名', '姓名', 'Name'),
      fields: { evaluation: 'name', housing: 'name', medical: 'name', schooling: 'name' },
    },
    contact: {
      fields: {
        evaluation: 'contact',
        housing: 'contact',
        medical: 'contact',
        schooling: 'contact',
      },
    },
  },
});
