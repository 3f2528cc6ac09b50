import { openingRefused, type Acting } from '@twinpark/core/engine';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import type { QueueItem } from '@twinpark/postgres';
import { linkTo, queuePage, type PageContext, type QueueRow } from '@twinpark/web';
import { Type } from 'typebox';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf, type HttpContext } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { cursorValue, zoneParams } from '../query.ts';
import { daysOf, nameOfIn } from './surroundings.ts';

const perPage = 30;
const word = Type.String({ maxLength: 60 });

const queueQuery = Type.Object({
  scheme: Type.Optional(word),
  stage: Type.Optional(word),
  clock: Type.Optional(Type.Enum(['overdue', 'week'])),
  show: Type.Optional(Type.Enum(['turn', 'closed'])),
  text: Type.Optional(Type.String({ maxLength: 100 })),
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
      const { done: counted, ...query } = request.query;
      const days = daysOf(context);
      const list = await store.matterQueue({
        zone: zone.id,
        party:
          acting.unit === null
            ? { kind: 'person', id: acting.person }
            : { kind: 'unit', id: acting.unit },
        scheme: query.scheme,
        stage: query.stage,
        text: query.text,
        turn: query.show === 'turn' ? true : undefined,
        closed: query.show === 'closed' ? true : undefined,
        dueBy: dueBy(query.clock, days.today),
        cursor: query.cursor,
        limit: perPage,
      });
      const running = matters.schemes.all(zone.id);
      const page = contextOf(context, language, zone, request);
      const party = acting.unit ?? acting.person;
      const rows = await Promise.all(
        list.items.map((item) => queueRow(context, zone.id, item, party)),
      );
      const opens = running.filter(
        ({ compiled, standing }) => openingRefused(compiled, standing, acting) === null,
      );
      return sendPage(
        reply,
        page,
        queuePage(page, {
          unit: acting.unit,
          schemes: running.map(({ compiled }) => compiled.scheme),
          rows,
          next: list.next,
          total: list.total,
          query,
          days,
          nameOf: nameOfIn(page, []),
          opens: opens.map(({ compiled }) => compiled.scheme),
          bulk: opens.length > 0,
          further: furtherFor(page, acting),
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
  if (unit === null) return [];
  return [
    ...(roles.includes('counter-officer') ? [link(page.say('counter.title'), 'counter')] : []),
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
  party: string,
): Promise<QueueRow> {
  const found = await matters.read(zone, item.matter);
  const branches = Object.entries(found?.held.state.branches ?? {}).flatMap(([branch, open]) =>
    open.filter((one) => one.party === party).map(({ stage }) => ({ branch, stage })),
  );
  const { matter: id, scheme, number, title, stage, actors, turn, due, openedOn } = item;
  return { id, scheme, number, title, stage, actors, branches, turn, due, openedOn };
}
