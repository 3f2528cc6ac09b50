import { defineBundle, text } from '@twinpark/core/model';

const granted = (part: 'instrument' | 'samples') => [{ part, outcomes: ['granted'] }] as const;
/** Goods of a part are declared as they were permitted: the entry of the positive list, the whole quantity. */
const declared = (part: 'instrument' | 'samples') =>
  ({
    mode: { value: 'each' },
    lines: {
      lines: [{ good: { of: part, number: 'goods' }, quantity: { of: part, field: 'quantity' } }],
    },
  }) as const;

/** Research comes over (科研过境一件事): an instrument, samples, access for those who come, and the grant, by one
 * application of an institute on the lists of each. */
export const researchMove = defineBundle({
  id: 'research-move',
  version: 1,
  title: text('科研过境一件事', '科研過境一件事', 'Bringing research over'),
  summary: text(
    '仪器、样本过境，科研人员访问国际互联网，境外资助汇入：一次申请，各单位同时办理；列入清单后自动申报通关。',
    '儀器、樣本過境，科研人員使用國際互聯網，境外資助匯入：一次申請，各單位同時辦理；列入清單後自動申報清關。',
    'An instrument and samples, access for the researchers who come, the grant: one application that all units handle side by side; what is put on the list is declared at once.',
  ),
  basis: [
    {
      instrument: text(
        '本系统设定的组合；各部分依据见各事项',
        '本系統設定的組合；各部分依據見各事項',
        'Our combination; each part rests on what its scheme names',
      ),
      verified: false,
    },
  ],
  audience: ['institute', 'firm'],
  lifeEvents: ['research', 'bring-in', 'move-over', 'money'],
  keywords: [
    text('带仪器过来', '帶儀器過來', 'bring an instrument'),
    text('样本过境', '樣本過境', 'bring samples'),
    text('博士后', '博士後', 'postdoc'),
    text('博士后上网', '博士後上網', 'internet for a postdoc'),
    text('科研经费跨境', '科研經費跨境', 'research money across the border'),
  ],
  asks: {
    bringsInstrument: {
      kind: 'yes-no',
      title: text('要带仪器过来吗', '需要帶儀器過來嗎', 'Do you bring an instrument?'),
      privacy: 'case',
      required: true,
    },
    bringsSamples: {
      kind: 'yes-no',
      title: text('要带生物样本过来吗', '需要帶生物樣本過來嗎', 'Do you bring biological samples?'),
      privacy: 'case',
      required: true,
    },
    needsAccess: {
      kind: 'yes-no',
      title: text(
        '有人要访问国际互联网吗',
        '有人員需要使用國際互聯網嗎',
        'Does anybody need access to the international internet?',
      ),
      privacy: 'case',
      required: true,
    },
    movesGrant: {
      kind: 'yes-no',
      title: text(
        '有境外资助要汇入吗',
        '有境外資助需要匯入嗎',
        'Does a grant come in from abroad?',
      ),
      privacy: 'case',
      required: true,
    },
  },
  parts: {
    instrument: {
      scheme: 'research-goods',
      title: text('仪器列入正面清单', '儀器列入正面清單', 'The instrument: positive list'),
      when: { field: 'bringsInstrument' },
      given: { kind: { value: 'instrument' } },
    },
    samples: {
      scheme: 'research-goods',
      title: text('样本列入正面清单', '樣本列入正面清單', 'The samples: positive list'),
      when: { field: 'bringsSamples' },
      given: { kind: { value: 'special' } },
    },
    instrumentEntry: {
      scheme: 'research-declaration',
      title: text('仪器申报通关', '儀器申報清關', 'The instrument: declaration'),
      when: { field: 'bringsInstrument' },
      after: granted('instrument'),
      given: declared('instrument'),
    },
    samplesEntry: {
      scheme: 'research-declaration',
      title: text('样本申报通关', '樣本申報清關', 'The samples: declaration'),
      when: { field: 'bringsSamples' },
      after: granted('samples'),
      given: declared('samples'),
    },
    access: {
      scheme: 'internet-list',
      title: text('国际互联网访问', '國際互聯網使用', 'Access to the international internet'),
      when: { field: 'needsAccess' },
    },
    grant: {
      scheme: 'money-grant',
      title: text('境外资助汇入', '境外資助匯入', 'The grant from abroad'),
      when: { field: 'movesGrant' },
    },
  },
  shared: {
    project: {
      title: text('科研项目', '科研項目', 'Research project'),
      fields: {
        instrumentEntry: 'title',
        samplesEntry: 'title',
        access: 'title',
        grant: 'title',
      },
    },
    use: {
      title: text(
        '仪器和样本的用途',
        '儀器及樣本的用途',
        'What the instrument and samples are for',
      ),
      fields: { instrument: 'use', samples: 'use' },
    },
    carrier: { fields: { instrumentEntry: 'carrier', samplesEntry: 'carrier' } },
    papersAtCounter: { fields: { samples: 'papersAtCounter', access: 'papersAtCounter' } },
    contact: { fields: { instrument: 'contact', samples: 'contact', access: 'contact' } },
  },
});
