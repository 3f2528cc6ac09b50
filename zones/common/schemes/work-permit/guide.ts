import { text, type Guide } from '@twinpark/core/model';

export const guide = {
  audience: ['researcher', 'institute', 'firm'],
  lifeEvents: ['hire', 'move-over'],
  channel: 'both',
  who: text(
    '已注册的用人单位，为拟聘用的外国人申请。港澳台居民在内地工作不需要办理。',
    '已註冊的用人單位，為擬聘用的外國人申請。港澳台居民在內地工作毋須辦理。',
    'Registered employers, for foreigners they want to employ. Residents of Hong Kong, Macao and Taiwan need no permit.',
  ),
  keywords: [
    text('工作证', '工作證', 'work permit'),
    text('外国专家', '外國專家', 'foreign expert'),
    text('积分', '積分', 'points'),
    text('聘请外国人', '聘請外國人', 'employ a foreigner'),
    text('来工作', '來工作', 'come to work'),
    text('签证', '簽證', 'visa'),
  ],
  expects: ['points', 'class', 'until'],
  materials: {
    contract: {
      title: text('聘用合同', '聘用合約', 'Contract'),
      field: 'contract',
      form: 'copy',
      notes: text(
        '写明岗位、年薪和期限',
        '列明職位、年薪及期限',
        'naming position, yearly salary and term',
      ),
    },
    diploma: {
      title: text('学历学位证明', '學歷學位證明', 'Diploma'),
      field: 'diploma',
      form: 'copy',
      notes: text(
        '境外证书须认证；A类可以承诺代替',
        '境外證書須認證；A類可以承諾代替',
        'authenticated if issued abroad; class A may declare instead',
      ),
    },
    'police-record': {
      title: text('无犯罪记录证明', '無犯罪紀錄證明', 'Police record'),
      field: 'policeRecord',
      form: 'copy',
    },
    passport: {
      title: text('护照', '護照', 'Passport'),
      form: 'original',
      notes: text('在窗口核验，不留存', '在櫃位核驗，不予保留', 'shown at the counter, not kept'),
    },
    'health-certificate': {
      title: text('体检证明', '體檢證明', 'Health certificate'),
      field: 'health',
      form: 'copy',
      notes: text('入境后提交', '入境後提交', 'handed in after entering'),
    },
  },
  fee: 'none',
  days: { promised: 'decision' },
  results: {
    permitted: text(
      '外国人工作许可，写明类别和有效期',
      '外國人工作許可，列明類別及有效期',
      'Work permit with class and validity',
    ),
    refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
  },
} as const satisfies Guide;
