import type { ReceivedNotice } from '@twinpark/core/notices';
import type { Language, Zone } from '@twinpark/core/model';
import { linkTo, noticesPage, noticeUnitPage, releasedPage, type ShownNotice } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { lackedIn, saidOnRelease, type MatterService } from '../../matters/index.ts';
import { unitName } from '../../notices/index.ts';
import { declareNeed } from '../../people/access.ts';
import { token } from '../../people/pages/form-fields.ts';
import { visitOf } from '../../people/pages/account.ts';
import { personsIn } from '../../people/persons-in.ts';
import { formToken } from '../../people/visit.ts';
import type { HttpContext } from '../context.ts';
import { daysOf, nameOfIn } from '../desk/surroundings.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, zoneParams } from '../query.ts';

const perPage = 30;
const id = Type.String({ maxLength: 60 });
const hide = true;

/** One's notices: list, open, mark as read. */
export const noticePages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { store, language, people, matters } = context;
  const list = (reply: FastifyReply, zone: Zone, said: string): FastifyReply =>
    reply.redirect(linkTo(language, [zone.id, 'notices'], { done: said }), 303);

  app.get(
    '/:zone/notices',
    {
      schema: {
        hide,
        params: zoneParams,
        querystring: Type.Object({
          before: Type.Optional(id),
          done: Type.Optional(Type.Enum(['read', 'gone'])),
        }),
      },
    },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      const { before, done: said } = request.query;
      const notices = await store.noticesFor(zone.id, person.id, { before, limit: perPage + 1 });
      // Counted anew: the session's count is older than what this request has just marked.
      const unread = await store.unreadNotices(zone.id, person.id);
      const page = contextOf(context, language, zone, request);
      const shown = await Promise.all(
        notices.slice(0, perPage).map((one) => shownNotice(context, zone, one, language)),
      );
      return sendPage(
        reply,
        page,
        noticesPage(page, {
          token: formToken(request),
          notices: shown,
          next: notices.length > perPage ? (shown.at(-1)?.id ?? null) : null,
          isFirst: before === undefined,
          unread,
          until: people.now(),
          days: daysOf(context),
          done: said === 'read',
          gone: said === 'gone',
        }),
      );
    },
  );

  app.post(
    '/:zone/notices/read',
    {
      schema: {
        hide,
        params: zoneParams,
        body: Type.Object({
          token,
          id: Type.Optional(id),
          until: Type.Optional(Type.String({ format: 'date-time' })),
        }),
      },
    },
    async (request, reply) => {
      const { zone, person } = visitOf(request);
      const { id: one, until } = request.body;
      const which = until === undefined ? [one ?? ''] : { until };
      await store.readNotices(zone.id, person.id, which, people.now());
      return list(reply, zone, 'read');
    },
  );

  /** Marks a notice as read and goes to its matter, or to what is published of it for who takes no part in it, where the person may act for its unit. */
  const open = async (
    request: FastifyRequest,
    reply: FastifyReply,
    wanted: string,
    switches: boolean,
  ): Promise<FastifyReply> => {
    const { zone, person, acting, session } = visitOf(request);
    const notice = await store.notice(zone.id, person.id, wanted);
    if (notice === null) {
      const matter = await store.toldOf(zone.id, person.id, wanted);
      const lacked = matter && (await lackedIn(matters, zone.id, matter, acting, true));
      if (!matter || !lacked || lacked.length === 0) return list(reply, zone, 'gone');
      return reply.redirect(linkTo(language, [zone.id, 'matters', matter]), 303);
    }
    if (notice.unit !== null && notice.unit !== acting.unit) {
      if (!switches) {
        const page = contextOf(context, language, zone, request);
        const unit = unitName(zone, notice.unit, language);
        const view = { token: formToken(request), id: notice.id, unit };
        return sendPage(reply, page, noticeUnitPage(page, view));
      }
      await store.actFor(zone.id, session.id, notice.unit);
    }
    await store.readNotices(zone.id, person.id, [notice.id], people.now());
    if (notice.facts.kinds.includes('released')) {
      const page = contextOf(context, language, zone, request);
      const values = await saidOnRelease(matters, zone.id, notice);
      return sendPage(
        reply,
        page,
        releasedPage(page, {
          notice: await shownNotice(context, zone, notice, language),
          days: daysOf(context),
          values,
          nameOf: nameOfIn(page, await personsIn(store, zone.id, values)),
        }),
      );
    }
    const page = notice.facts.answer === undefined ? 'matters' : 'publications';
    return reply.redirect(linkTo(language, [zone.id, page, notice.matter]), 303);
  };

  app.get('/:zone/notices/:id', { schema: { hide, params: idParams } }, async (request, reply) =>
    open(request, reply, request.params.id, false),
  );
  app.post(
    '/:zone/notices/:id',
    { schema: { hide, params: idParams, body: Type.Object({ token }) } },
    async (request, reply) => open(request, reply, request.params.id, true),
  );
  done();
};

async function shownNotice(
  { matters }: HttpContext,
  zone: Zone,
  notice: ReceivedNotice,
  language: Language,
): Promise<ShownNotice> {
  const { compiled } = await matters.schemes.version(zone.id, notice.facts.schemeHash);
  const { unit } = notice;
  return {
    ...notice,
    stopped: await stoppedSince(matters, zone, notice),
    definition: compiled.scheme,
    unitName: unit === null ? null : unitName(zone, unit, language),
  };
}

/** How the clock that a notice names has stopped: a deadline that was kept is not told as overdue. */
async function stoppedSince(
  matters: MatterService,
  zone: Zone,
  { matter, facts: { clock } }: ReceivedNotice,
): Promise<ShownNotice['stopped']> {
  if (clock === null) return null;
  const found = await matters.read(zone.id, matter);
  const same = found?.held.state.clocks.find(
    (one) =>
      one.clock === clock.clock &&
      one.party === clock.party &&
      one.startedOn === clock.run.startedOn,
  );
  const on = same?.stoppedOn ?? null;
  return on === null ? null : { on, fellAway: same?.fellAway === true };
}
