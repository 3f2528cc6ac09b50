import { expect, test } from 'vitest';
import { text } from '../model/index.ts';
import type { CatalogueItem } from './item.ts';
import { catalogueOf } from './search.ts';

const item = (id: string, changed: Partial<CatalogueItem>): CatalogueItem => ({
  id,
  kind: 'scheme',
  title: text(id, id, id),
  summary: text('办理', '辦理', 'handled'),
  keywords: [],
  sides: ['sz'],
  channels: ['online'],
  audience: ['firm'],
  lifeEvents: ['set-up'],
  promised: [],
  fee: 'none',
  ...changed,
});

const internet = item('internet', {
  title: text('国际互联网访问名单', '國際互聯網訪問名單', 'International internet access list'),
  keywords: [text('博士后上网', '博士後上網', 'postdoc access')],
  audience: ['institute', 'researcher'],
  lifeEvents: ['research'],
});
const goods = item('goods', {
  title: text('科研物资过境', '科研物資過境', 'Research goods across the border'),
  keywords: [text('仪器、样品带过来', '帶來儀器、樣本', 'bring instruments and samples over')],
  lifeEvents: ['bring-in', 'research'],
  channels: ['both'],
});
const permit = item('permit', {
  title: text('外国人工作许可', '外國人工作許可', "Foreigners' work permit"),
  sides: ['hk'],
  channels: ['counter'],
});

/** As many more as a city counter has, ten times over; their words are none of those above. */
const generated = (count: number) =>
  Array.from({ length: count }, (_none, at) =>
    item(`generated-${String(at)}`, {
      title: text(`第${at}号备案`, `第${at}號備案`, `Filing ${String(at)}`),
      lifeEvents: ['change'],
      audience: at % 2 === 0 ? ['school'] : ['firm'],
    }),
  );

test.each([20, 557, 5570])('what fits stands first among %i matters', (count) => {
  const { find, items } = catalogueOf([...generated(count - 3), internet, goods, permit]);
  const first = (query: string) => find({ text: query })[0]?.id;
  expect(items).toHaveLength(count);
  expect(first('给我的博士后开通上网')).toBe('internet');
  expect(first('國際互聯網')).toBe('internet');
  expect(first('I want to bring this instrument and these samples over')).toBe('goods');
  expect(first('工作许可')).toBe('permit');
  expect(first('work permits')).toBe('permit');
  expect(first(`第${count - 4}号备案`)).toBe(`generated-${String(count - 4)}`);
  expect(find({ text: '完全无关' })).toEqual([]);
});

test('a wish names what its words say, whatever stands between them', () => {
  const { find } = catalogueOf([...generated(100), internet, goods, permit]);
  const ids = (wish: string) => find({ text: wish }).map(({ id }) => id);
  expect(ids('我想带一台很贵的仪器和几件样品过来')).toEqual(['goods']);
  expect(ids('請問怎樣帶來一批儀器？')).toEqual(['goods']);
  expect(ids('my new postdoc would like to have access to many other things')).toEqual([
    'internet',
  ]);
  expect(ids('仪带过来器样')).not.toContain('internet');
});

test('filters must all hold, and a matter that both channels take is found by either', () => {
  const { find } = catalogueOf([internet, goods, permit, ...generated(10)]);
  const ids = (query: Parameters<typeof find>[0]) => find(query).map(({ id }) => id);
  expect(ids({ lifeEvent: 'research' })).toEqual(['internet', 'goods']);
  expect(ids({ lifeEvent: 'research', audience: 'researcher' })).toEqual(['internet']);
  expect(ids({ side: 'hk' })).toEqual(['permit']);
  expect(ids({ channel: 'counter' })).toEqual(['goods', 'permit']);
  expect(ids({ text: '样品', channel: 'online' })).toEqual(['goods']);
  expect(ids({ text: '？！' })).toHaveLength(13);
});
