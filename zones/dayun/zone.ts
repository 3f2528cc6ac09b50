import { defineZone } from '@twinpark/core/model';

export const dayun = defineZone({
  id: 'dayun',
  name: {
    'zh-Hans': '大运深港国际科教城',
    'zh-Hant': '大運深港國際科教城',
    en: 'Dayun Shenzhen–Hong Kong International Science and Education City',
  },
  sides: [
    {
      id: 'sz',
      name: { 'zh-Hans': '深圳侧', 'zh-Hant': '深圳側', en: 'Shenzhen side' },
      calendar: 'mainland',
      currency: 'CNY',
    },
    {
      id: 'hk',
      name: { 'zh-Hans': '香港侧', 'zh-Hant': '香港側', en: 'Hong Kong side' },
      calendar: 'hongkong',
      currency: 'HKD',
    },
  ],
  units: [],
  sampleLetters: [],
});
