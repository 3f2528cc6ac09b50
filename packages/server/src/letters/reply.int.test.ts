import { recompute } from '@twinpark/core/figures';
import { passageText } from '@twinpark/core/letters';
import type { Values } from '@twinpark/core/model';
import type { Scenario } from '@twinpark/core/testing';
import { openStore, type Store } from '@twinpark/postgres';
import { proposalScenarios } from '@twinpark/zone-common';
import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numbered, play, timedService, type TimedService } from '../../test/matters/play.ts';
import { storyZone } from '../../test/matters/zone.ts';
import { checkReply, countingFrom, draftReply, publishReply, sendReply } from './index.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = storyZone();
const unit = '龙岗区人民政府';
const language = 'zh-Hans';

/** The story of proposal 20240104 up to a step, told for a year, with other words in its draft. */
function storyOf(year: number, until: string, draft: Values): Scenario {
  const story = proposalScenarios.find(({ name }) => name === 'proposal 20240104');
  if (story === undefined) throw new Error('zones/common has no scenario "proposal 20240104".');
  const told = JSON.parse(
    JSON.stringify(story).replaceAll(/2024(?=-\d\d-\d\d)/g, String(year)),
  ) as Scenario;
  const end = told.steps.findIndex((step) => step.do === until);
  return {
    ...told,
    steps: told.steps.slice(0, end + 1).map(({ expect: _due, ...step }) => {
      return step.do === 'draft' ? { ...step, with: { ...step.with, ...draft } } : step;
    }),
  };
}

const first = [
  { point: '一、仪器共享', said: '印发《大型仪器开放共享收费指引》。', status: 'done' },
  { point: '一、仪器共享', said: '累计接入大型仪器318台。', status: 'done' },
  { point: '二、服务专窗', said: '明年设立跨境科研物资服务专窗。', status: 'planned' },
];
const second = [
  { point: '一、仪器共享', said: '印发《大型仪器开放共享收费指引》。', status: 'done' },
  {
    point: '二、工作清单',
    said: '今年已发出答复{figure:replies-sent}件，清单完成率{figure:unit-completion-share}%，完成沿革{figure:unit-lineages-completed}项。',
    status: 'done',
  },
];

let folder: string;
let store: Store;
let timed: TimedService;

beforeAll(async () => {
  folder = await dataFolder('replies');
  store = await openStore({ folder });
  timed = timedService(store, [zone]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

let stories = 0;

async function matterOf(year: number, until: string, draft: Values) {
  stories += 1;
  const story = numbered(
    storyOf(year, until, draft),
    `示例函〔${String(year)}〕${String(stories)}号`,
  );
  const played = await play(timed, zone.id, 'proposals', story, `story-${String(stories)}`);
  expect(played.failures).toEqual([]);
  const held = await timed.service.read(zone.id, played.matter);
  if (held === null) throw new Error('The matter that was played is not there.');
  return held.held.plain;
}

const stamp = (at: string) => ({ id: randomUUIDv7(), at: `${at}T08:00:00.000Z`, sample: false });
const scope = (year: number, asOf: string) => ({ zone: zone.id, year, units: [unit], asOf });

/** Sends a reply and publishes it at once; the public letter's id. */
async function published(
  matter: Awaited<ReturnType<typeof matterOf>>,
  on: string,
  at = on,
): Promise<string> {
  const sent = await sendReply(store, zone, matter, unit, { language, on });
  return publishReply(store, zone, sent, stamp(at));
}

describe('a reply through its years, on a real store', () => {
  let stored2026 = '';

  it('is stored with its promises when it is published, once', async () => {
    const matter = await matterOf(2024, 'send', { measures: first });
    const stored = await published(matter, '2024-11-18');
    expect(await published(matter, '2024-11-18', '2024-11-19')).toBe(stored);
    const detail = await store.letter(zone.id, stored);
    expect(detail?.reading.lead).toBe(unit);
    expect(detail?.promises.filter((one) => one.place === 'done').map(({ text }) => text)).toEqual(
      first.slice(0, 2).map(({ said }) => said),
    );
  });

  it('counts in the figures of its year, by class, unit and log, from its day on', async () => {
    const count = store.countRecords.bind(store);
    const sent = { letters: { classes: ['B'], year: { given: 'year' } } } as const;
    expect(await count(sent, scope(2024, '2024-11-18'))).toBe(1);
    expect(await count(sent, scope(2024, '2024-11-17'))).toBe(0);
    expect(await count(sent, scope(2023, '2024-11-18'))).toBe(0);
    expect(await count({ letters: { classes: ['A'] } }, scope(2024, '2024-12-31'))).toBe(0);
    const done = {
      promises: { place: 'work-list', statuses: ['done'], unit: { given: 'unit' } },
    } as const;
    expect(await count(done, scope(2024, '2024-12-31'))).toBe(2);
    expect(await count(done, { ...scope(2024, '2024-12-31'), units: ['别的单位'] })).toBe(0);
    const lineages = { lineages: { statuses: ['done'], unit: { given: 'unit' } } } as const;
    expect(await count(lineages, scope(2024, '2024-12-31'))).toBe(2);
    const filed = {
      matters: { scheme: 'proposals', year: { given: 'year' }, reached: ['filed'] },
    } as const;
    expect(await count(filed, scope(2024, '2024-12-31'))).toBe(1);
    expect(await count(filed, scope(2024, '2024-02-02'))).toBe(0);
    const answered = { matters: { scheme: 'proposals', issued: 'reply' } } as const;
    expect(await count(answered, scope(2024, '2024-11-17'))).toBe(0);
    expect(await count(answered, scope(2024, '2024-11-18'))).toBe(1);
  });

  it('next year its draft shows live figures, and its drafter is told what was said before', async () => {
    const matter = await matterOf(2025, 'approve', { measures: second });
    const letter = await draftReply(store, zone, matter, unit, { language, on: '2025-11-18' });
    expect(letter.state).toBe('draft');
    expect(letter.points[1]?.measures.map(({ said }) => passageText(said))).toEqual([
      '今年已发出答复0件，清单完成率{figure:unit-completion-share}%，完成沿革2项。',
    ]);
    expect(letter.missing).toContain('{figure:unit-completion-share}');
    const said = await store.saidBefore(zone.id, [unit], 1);
    expect(said.letters.map(({ lead, year }) => [lead, year])).toEqual([[unit, 2024]]);
    const promises = said.lineages.flatMap((one) => one.promises);
    expect(promises.length).toBeGreaterThan(0);
    expect(promises.filter(({ keys }) => keys.length === 0)).toEqual([]);
    const warnings = await checkReply(store, zone, letter, async () => true);
    const repeated = warnings.find(({ kind }) => kind === 'repeated-completion');
    expect(repeated?.at).toEqual({ point: 0, measure: 0 });
    expect(repeated?.explanation.en).toContain('2024');
  });

  it('is not sent while a figure has no value', async () => {
    const matter = await matterOf(2025, 'send', { measures: second });
    await expect(
      sendReply(store, zone, matter, unit, { language, on: '2025-11-18' }),
    ).rejects.toThrow(/missing: \{figure:unit-completion-share\}/);
  });

  it('once sent holds frozen figures that anyone can compute again, and continues the lineage', async () => {
    const measures = second.map((one) => ({
      ...one,
      said: one.said.replace('清单完成率{figure:unit-completion-share}%，', ''),
    }));
    const sendOf = await matterOf(2026, 'send', { measures });
    stored2026 = await published(sendOf, '2026-11-18');
    const frozen = await store.frozenFigures(zone.id, stored2026);
    expect(
      frozen.map(({ definition, value, scope }) => [definition.id, value, scope.asOf]),
    ).toEqual([
      ['replies-sent', '0', '2026-11-17'],
      ['unit-lineages-completed', '2', '2026-11-17'],
    ]);
    const again = await recompute(frozen, countingFrom(store));
    expect(again.map(({ same }) => same)).toEqual([true, true]);
    const detail = await store.letter(zone.id, stored2026);
    const lineages = await Promise.all(
      (detail?.promises ?? []).map(async ({ lineage }) => {
        const found = await store.lineage(zone.id, lineage);
        return new Set(found?.lineage.promises.map((one) => one.letter)).size;
      }),
    );
    expect(Math.max(...lineages)).toBe(2);
  });

  it('is not laid open where its disclosure is not full', async () => {
    const matter = await matterOf(2026, 'send', {
      measures: first,
      disclosure: 'title-only',
      disclosureGround: 'pending',
      disclosureReason: '涉及未公开事项',
    });
    const before = (await store.letters({ zone: zone.id })).total;
    const sent = await sendReply(store, zone, matter, unit, { language, on: '2026-11-18' });
    await expect(publishReply(store, zone, sent, stamp('2026-11-18'))).rejects.toThrow(
      /disclosed "title-only"; expected "full"/,
    );
    expect((await store.letters({ zone: zone.id })).total).toBe(before);
  });

  it('says so when records of before its date turn up later', async () => {
    const matter = await matterOf(2026, 'send', { measures: first });
    const other = { ...matter, numbers: { case: '20260999' } };
    await published(other, '2026-10-10', '2026-12-01');
    const frozen = await store.frozenFigures(zone.id, stored2026);
    const again = await recompute(frozen, countingFrom(store));
    expect(again[0]).toMatchObject({ value: '0', now: '1', same: false });
  });
});
