import { text, type Zone } from '@twinpark/core/model';
import { expect, test } from 'vitest';
import { pageContext } from '../context.ts';
import { signInPage } from './sign-in.ts';

const names = text('市科技局', '市科技局', 'Science Bureau');
const zone = { id: 'z', units: [{ id: 'science', name: names }] } as unknown as Zone;

test('demonstration accounts are told apart in the language of the page', () => {
  const shown = (language: 'en' | 'zh-Hant'): string => {
    const page = {
      language,
      zone,
      zones: [zone],
      path: '/z/sign-in',
      viewer: null,
      styleSheet: '',
    };
    const view = {
      zone: 'z',
      token: '',
      to: '',
      email: '',
      fault: null,
      minutes: null,
      oidc: false,
    };
    const samples = [
      { email: 'sti@z.example', unit: 'science', roles: ['officer', 'auditor'] },
      { email: 'proposer@z.example', unit: null, roles: [] },
      { email: 'root@z.example', unit: null, roles: ['administrator'] },
    ];
    return String(signInPage(pageContext(page), { ...view, samples }).main);
  };
  expect(shown('en')).toMatch(/sti@z.example<\/code><br \/>Science Bureau, officer</);
  expect(shown('en')).toMatch(/proposer@z.example<\/code><br \/>somebody acting for themselves/);
  expect(shown('en')).toMatch(/root@z.example<\/code><br \/>administrator</);
  expect(shown('zh-Hant')).toMatch(/sti@z.example<\/code><br \/>市科技局、經辦人員</);
});
