import { describe, expect, test } from 'vitest';
import { findPersonalData, maskPersonalData } from './personal-data.ts';

const found = (text: string) => findPersonalData(text).map((d) => [d.kind, text.slice(...d.span)]);

describe('contact and identity data is found', () => {
  test.each([
    [
      '联系人：陈小明 联系电话：23940000',
      [
        ['name', '陈小明'],
        ['phone', '23940000'],
      ],
    ],
    [
      '\t联系人\n\t娄小宇\n\t联系电话\n\t13800001111',
      [
        ['name', '娄小宇'],
        ['mobile', '13800001111'],
      ],
    ],
    [
      '(联系人：李四，电话：0755-82000000转801)',
      [
        ['name', '李四'],
        ['phone', '0755-82000000转801'],
      ],
    ],
    [
      '联系人及电话：欧阳文 89550000、89550001',
      [
        ['name', '欧阳文'],
        ['phone', '89550000'],
        ['phone', '89550001'],
      ],
    ],
    [
      '联络人：王女士，手机 138 0000 1111。',
      [
        ['name', '王女士'],
        ['mobile', '138 0000 1111'],
      ],
    ],
    ['致電不在此列，电话：(852) 2345 6789', [['phone', '(852) 2345 6789']]],
    ['邮箱：zhang.san@sz.example.cn。', [['email', 'zhang.san@sz.example.cn']]],
    ['身份证号11010519491231002X，', [['id-card', '11010519491231002X']]],
    [
      '联系人：吴承恩、郑和平，电话：23940000',
      [
        ['name', '吴承恩'],
        ['name', '郑和平'],
        ['phone', '23940000'],
      ],
    ],
    ['联络员：周 大 福', [['name', '周 大 福']]],
    [
      '项目负责人周大同（手机13800001111）',
      [
        ['name', '周大同'],
        ['mobile', '13800001111'],
      ],
    ],
    ['经办同志：李小明', [['name', '李小明']]],
    [
      'Contact: Mr CHAN Tai Man, 2810 1234 / 2810 5678',
      [
        ['name', 'Mr CHAN Tai Man'],
        ['phone', '2810 1234'],
        ['phone', '2810 5678'],
      ],
    ],
    [
      '(852) 2810 1234 / 2810 5678',
      [
        ['phone', '(852) 2810 1234'],
        ['phone', '2810 5678'],
      ],
    ],
    ['电话：八二三四五六七八', [['phone', '八二三四五六七八']]],
    ['微信号：zhou_dafu88', [['messenger', 'zhou_dafu88']]],
    ['香港身份證 A123456(3)。', [['hkid', 'A123456(3)']]],
    ['身份证号码为110105194912310021', [['id-card', '110105194912310021']]],
    ['澳门身份证1234567(8)', [['document', '1234567(8)']]],
    ['护照号：E12345678', [['document', 'E12345678']]],
    ['银行账号：6222 0000 0000 0000 123', [['account', '6222 0000 0000 0000 123']]],
    ['QQ：10001000', [['messenger', '10001000']]],
    ['家住云山区青石路8号3栋501房，', [['address', '云山区青石路8号3栋501房']]],
    ['zhangsan＠sz.example.cn', [['email', 'zhangsan＠sz.example.cn']]],
    ['zhangsan[at]sz.example.cn', [['email', 'zhangsan[at]sz.example.cn']]],
    ...[
      '0755－82000000',
      '0755—82000000',
      '0755–82000000',
      '（0755）8200 0000',
      '075582000000',
    ].map((number): [string, string[][]] => [`处室${number}。`, [['phone', number]]]),
    ['86-755-82000000', [['phone', '86-755-82000000']]],
    ['852-2345-6789', [['phone', '852-2345-6789']]],
    ['0086-13800001111', [['mobile', '0086-13800001111']]],
    ['138.0000.1111', [['mobile', '138.0000.1111']]],
    ['联 系 人：娄小宇', [['name', '娄小宇']]],
    ['经办：娄小宇', [['name', '娄小宇']]],
    ['联系人：买买提·艾力电话', [['name', '买买提·艾力']]],
    ['联系人：Chan Tai Man', [['name', 'Chan Tai Man']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('a name that stands alone once more is the same person', () => {
    expect(found('联系人：娄小宇\n\n\t娄小宇\n')).toHaveLength(2);
  });
});

describe('what only looks like it stays public', () => {
  test.each([
    '深圳市政协七届三次会议第20230477号提案',
    '统一社会信用代码：91440300MA5EXAMPLE',
    '完成投资13800001111元',
    '粤府函〔2018〕225号，第20200462号',
    '联系人：办公室',
    '项目负责人周大同介绍了进展',
    '\t联系人\n\t联系电话',
    '项目代码2020-440307-47-03-012345',
    '编号110105194912310021',
    '编号0000120120220310',
    '通讯地址：云山区青石路8号',
    '开通账号1200个',
    '办公护照12本，经办12件',
    '面积1.380013.8000万元',
    '编号A123456(4)',
    '截至2024年11月18日，累计23949461人次',
    '[email protected]',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
    expect(maskPersonalData(text)).toBe(text);
  });
});

test('masking keeps the length, leaves the rest alone and changes nothing the second time', () => {
  const text = '填报单位：某区\n联系人：娄小宇   电话：89550000  时间：2024年11月18日';
  const masked = maskPersonalData(text);
  expect(masked).toBe('填报单位：某区\n联系人：***   电话：********  时间：2024年11月18日');
  expect(maskPersonalData(masked)).toBe(masked);
});
