import type { Answers } from './fill-in.ts';

/** What the institute wants of the bundle 科研过境一件事: samples and the grant; with yes instrument and access too. */
export const wants = (yes: string): Answers => ({
  bringsInstrument: yes,
  bringsSamples: 'yes',
  needsAccess: yes,
  movesGrant: 'yes',
});
export const shared = {
  project: '量子传感',
  use: '传感器标定',
  carrier: '一号通道',
  contact: '陈一',
};
export const samples: readonly Answers[] = [
  {
    'samples--title': '质控血清',
    'samples--quarantine': 'yes',
    'samples--quantity': '200',
    'samples--measure': '支',
    'samples--asMedicine': 'no',
  },
  {
    'samples--risk': 'ordinary',
    'samples--firstTime': 'yes',
    'samples--capacity': 'yes',
    'samples--joint': 'no',
  },
];
export const grant: Answers = { 'grant--donor': '示例基金', 'grant--agreementNumber': '演示G-1' };
/** Step by step what is answered where everything is wanted. */
export const steps: readonly Answers[] = [
  { ...shared, papersAtCounter: 'yes' },
  {
    'instrument--title': '低温恒温器',
    'instrument--quarantine': 'no',
    'instrument--quantity': '1',
    'instrument--measure': '台',
  },
  ...samples,
  // Papers that are shown at the counter need not be uploaded.
  {},
  {
    'access--batch': '第七批',
    'access--people.0.name': '演示甲',
    'access--people.0.document': 'P1',
    'access--people.0.project': '量子传感',
  },
  {},
  grant,
  { 'grant--agreement': 'agreement.pdf' },
];
