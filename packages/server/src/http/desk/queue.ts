import { openingRefused, type Acting } from '@twinpark/core/engine';
import { comingDays } from '@twinpark/core/notices';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import type { Language } from '@twinpark/core/model';
import type { QueueItem } from '@twinpark/postgres';
import {
  chosenFacets,
  facetsOf,
  linkTo,
  queuePage,
  type PageContext,
  type QueueRow,
} from '@twinpark/web';
import { Type } from 'typebox';
import { lackedAlways, partyActing } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf, type HttpContext } from '../context.ts';
import { counterRole } from '../counter/context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { cursorValue, zoneParams } from '../query.ts';
import { runningClocks } from './queue-clocks.ts';
import { shownLinks } from './links.ts';
import { bulkAction } from './opening.ts';
import { daysOf, nameOfIn } from './surroundings.ts';

const perPage = 30;
const word = Type.String({ maxLength: 60 });

const queueQuery = Type.Object({
  scheme: Type.Optional(word),
  stage: Type.Optional(word),
  clock: Type.Optional(Type.Enum(['overdue', 'week'])),
  show: Type.Optional(Type.Enum(['turn', 'closed'])),
  text: Type.Optional(Type.String({ maxLength: 100 })),
  is: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 })),
  choose: Type.Optional(Type.Enum(['all'])),
  cursor: Type.Optional(cursorValue),
  done: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
});

/** The queue of the unit, or of the person, that acts. */
export const queuePages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store, language } = context;
  app.get(
    '/:zone/desk',
    { schema: { hide: true, params: zoneParams, querystring: queueQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const acting = actingOf(request);
      if (!zone || !acting) return reply.callNotFound();
      const { done: counted, is = [], ...asked } = request.query;
      const query = { ...asked, ...(is.length > 0 && { is: is.join(',') }) };
      const days = daysOf(context);
      const running = matters.schemes.all(zone.id);
      const schemes = running.map(({ compiled }) => compiled.scheme);
      const [only, ...others] = schemes;
      const chosen =
        schemes.find(({ id }) => id === query.scheme) ?? (others.length === 0 ? only : undefined);
      const values = chosen && query.is !== undefined ? chosenFacets(chosen, query.is) : {};
      const list = await store.matterQueue({
        zone: zone.id,
        party: partyActing(acting),
        scheme: query.scheme,
        stage: query.stage,
        text: query.text,
        values: Object.keys(values).length > 0 ? values : undefined,
        turn: query.show === 'turn' ? true : undefined,
        closed: query.show === 'closed' ? true : undefined,
        dueBy: dueBy(query.clock, days.today),
        cursor: query.cursor,
        limit: perPage,
      });
      const page = contextOf(context, language, zone, request);
      const links = await store.matterLinks(
        zone.id,
        list.items.map(({ matter }) => matter),
      );
      const rows = await Promise.all(
        list.items.map(async (item) => ({
          ...(await queueRow(context, zone.id, item, acting, language)),
          links: await shownLinks(context, page, item.matter, links, acting),
        })),
      );
      const opens = running.filter(
        ({ compiled, standing }) => openingRefused(compiled, standing, acting) === null,
      );
      return sendPage(
        reply,
        page,
        queuePage(page, {
          unit: acting.unit,
          schemes,
          rows,
          next: list.next,
          total: list.total,
          query,
          days,
          nameOf: nameOfIn(page, []),
          opens: opens.map(({ compiled }) => compiled.scheme),
          further: furtherFor(page, acting),
          lacked: lackedAlways(running, acting),
          done: counted === undefined ? null : page.say('bulk.done', { n: counted }),
        }),
      );
    },
  );
  done();
};

/** What else whoever acts can open by their roles. */
function furtherFor(page: PageContext, { unit, roles }: Acting) {
  const link = (text: string, ...segments: readonly string[]) => ({
    text,
    href: linkTo(page.language, [page.zone?.id ?? '', ...segments]),
  });
  if (unit === null) return [link(page.say('mine.title'), 'applications')];
  return [
    ...(roles.includes(counterRole) ? [link(page.say('counter.title'), 'counter')] : []),
    ...(roles.includes('supervisor') ? [link(page.say('timeCost.title'), 'desk', 'days')] : []),
  ];
}

function dueBy(clock: 'overdue' | 'week' | undefined, today: string): string | undefined {
  if (clock === undefined) return undefined;
  return dateOf(dayNumber(today) + (clock === 'overdue' ? -1 : 7));
}

/** A matter of the queue with where the party's own branches stand. */
async function queueRow(
  { matters }: HttpContext,
  zone: string,
  item: QueueItem,
  acting: Acting,
  language: Language,
): Promise<Omit<QueueRow, 'links'>> {
  const found = await matters.read(zone, item.matter);
  const party = acting.unit ?? acting.person;
  const definition = found?.running.compiled.scheme;
  const branches = Object.entries(found?.held.state.branches ?? {}).flatMap(([branch, open]) =>
    open.filter((one) => one.party === party).map(({ stage }) => ({ branch, stage })),
  );
  const { matter: id, scheme, number, title, stage, actors, turn, due, openedOn } = item;
  const held = found?.held.plain.values ?? {};
  const facets = found ? facetsOf(found.running.compiled.scheme) : [];
  const marks = facets.flatMap(({ field, title: mark, options }) =>
    options === undefined && held[field] === true ? [mark[language]] : [],
  );
  const opened = facets.flatMap(({ field, options }) => {
    const option = held[field];
    return typeof option === 'string' ? (options?.[option]?.[language] ?? []) : [];
  });
  const clocks = runningClocks(definition, found?.held.state.clocks ?? [], { party, actors });
  const next = clocks.others[0];
  const clockTitle = next && definition?.clocks[next.clock]?.title;
  const comes = found && comingDays(found.running.compiled, found.held.state)[0];
  const comesTitle = comes && definition?.actions[comes.action]?.title;
  const assign = definition?.actions[bulkAction];
  const canAssign =
    acting.unit !== null &&
    assign?.at.includes(stage) === true &&
    [assign.by].flat().some((part) => actors.includes(part));
  return {
    id,
    scheme,
    number,
    title,
    stage,
    actors,
    branches,
    marks,
    opened,
    turn,
    due,
    undated: clocks.undated,
    coming: comesTitle ? { action: comesTitle, on: comes.on } : null,
    elsewhere: clockTitle ? { clock: clockTitle, due: next.due } : null,
    canAssign,
    openedOn,
  };
}
