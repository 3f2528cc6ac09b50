import { expect, it } from 'vitest';
import {
  letterText,
  opinionForm,
  publicVersion,
  replyLetter,
  unsalted,
  withoutContact,
} from './index.ts';
import type { Matter } from '../engine/index.ts';
import type { Zone } from '../model/index.ts';

const name = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const zone: Zone = {
  id: 'z',
  name: name('示范区'),
  sides: [{ id: 'sz', name: name('深圳侧'), calendar: 'mainland', currency: 'CNY' }],
  units: [{ id: 'district', side: 'sz', name: name('云山区人民政府'), aliases: [] }],
  sampleLetters: [],
  schemes: [],
  clockTable: [],
};
const matter: Matter = {
  id: 'm',
  scheme: 'proposals',
  schemeHash: 'h',
  version: 9,
  stage: 'answered',
  values: {
    kind: 'proposal',
    session: '市政协七届四次会议',
    title: '关于开放仪器的提案',
    proposers: ['陆知微'],
  },
  parties: { handler: ['district'], coHandler: [] },
  clocks: [],
  numbers: { case: '20240012' },
  number: '20240012',
  outcome: null,
  openedOn: '2024-02-01',
  branches: {
    reply: [
      {
        party: 'district',
        stage: 'sent',
        values: {
          measures: [
            { point: '开放仪器', said: '已接入仪器若干台。', status: 'done' },
            { point: '开放仪器', said: '已印发指引。', status: 'done' },
            { point: '开放仪器', said: '正在制定收费标准。', status: 'advancing' },
          ],
          resultClass: 'B',
          disclosure: 'summary',
          documentNumber: '云府函〔2024〕7号',
        },
      },
    ],
  },
};
const letter = replyLetter(matter, 'district', zone, { language: 'zh-Hans', on: '2024-11-18' });

it('a letter disclosed in full is itself; one that is not disclosed is none', () => {
  expect(publicVersion(letter, 'full')).toBe(letter);
  expect(publicVersion(letter, 'none')).toBeNull();
});

it('a summary has each point with how far it is, each status once, and none of the wording', () => {
  const summary = publicVersion(letter, 'summary');
  const text = summary ? letterText(summary) : '';
  expect(text).toContain('开放仪器');
  expect(text.match(/当年完成/g)).toHaveLength(1);
  expect(text).toContain('当年推动');
  expect(text).not.toContain('指引');
  expect(summary?.annex).toBeNull();
  // What has no points (a second answer) does not say that they are listed.
  const unlisted = publicVersion({ ...letter, points: [] }, 'summary');
  expect(unlisted && letterText(unlisted)).not.toContain('各项意见建议');
});

it('of a letter disclosed by its title stand title, number and date alone', () => {
  const open = publicVersion(letter, 'title-only');
  const text = open ? letterText(open) : '';
  expect(text).toContain('云府函〔2024〕7号');
  expect(text).toContain('仅公开标题');
  expect(text).not.toContain('开放仪器\n');
  expect(text).not.toContain('指引');
});

it('the opinion form says what is known and asks what is not', () => {
  const form = opinionForm(letter);
  expect(form.title).toBe('提案办理情况征询意见表');
  expect(Object.fromEntries(form.facts)).toMatchObject({
    案号: '20240012',
    提出人: '陆知微',
    答复单位: '云山区人民政府',
  });
  expect(form.questions.map(({ boxes }) => boxes.length)).toEqual([3, 3, 3, 0]);
});

it('its salt is in no public version, also where it was stored under its earlier name', () => {
  const salted = { ...letter, salt: '5a17', copies: ['li', 'wong'] };
  const earlier = { ...letter, seal: '5ea1' };
  for (const sent of [salted, earlier]) {
    expect(unsalted(sent)).toEqual(letter);
    expect(withoutContact(sent)).toEqual(withoutContact(letter));
  }
});
