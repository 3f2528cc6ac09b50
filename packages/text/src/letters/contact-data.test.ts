import { expect, test } from 'vitest';
import { isContactData } from './contact-data.ts';

test.each([
  '联系人张三，电话13800138000。',
  '联系人：张三，联系电话：0755-82000000转801；',
  '（联系人：区科技局张三、李四，手机 138 0013 8000）',
  '联系人及电话：张三13800138000',
  '联系电话：0755-82000000、82000001，邮箱：zhang@example.cn。',
])('%s gives contact data alone', (text) => {
  expect(isContactData(text)).toBe(true);
});

test.each([
  '联系人制度已在12个街道建立。',
  '联系人制度已覆盖园区，服务企业1200000家次。',
  '联系人已增至1200000人。',
  '联系电话服务已接入12000000次。',
  '热线电话12345全年开通。',
  '咨询电话0755-82000000已于三月开通。',
  '联系人张三，已于三月走访企业13800138000次。',
  '已公布联系人张三，电话13800138000。',
])('%s says something else', (text) => {
  expect(isContactData(text)).toBe(false);
});
