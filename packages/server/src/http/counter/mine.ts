import { schemeOfPart } from '@twinpark/core/bundles';
import type { CompiledScheme, Matter } from '@twinpark/core/engine';
import type { Language } from '@twinpark/core/model';
import { comingFor, deadlinesOf, isAwaited } from '@twinpark/core/notices';
import type { QueueParty } from '@twinpark/postgres';
import { partyActing, type MatterService } from '../../matters/index.ts';
import { applicationPage, linkTo, minePage } from '@twinpark/web';
import { Type } from 'typebox';
import { advance, applicationNow, type ApplicationNow } from '../../counter/index.ts';
import { zoneNumber } from '../../zone-parameters.ts';
import { declareNeed } from '../../people/access.ts';
import { formToken } from '../../people/visit.ts';
import { rowsOf } from '../certificates/mine.ts';
import { daysOf } from '../desk/surroundings.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, isUuid, zoneParams } from '../query.ts';
import { isAppliedFor } from './applied-for.ts';
import { actingIn, applying, todayOf } from './context.ts';
import { oneFile } from './one-file.ts';
import { seesWhole } from './whole.ts';

const doneQuery = Type.Object({ done: Type.Optional(Type.String({ maxLength: 60 })) });
const mostShown = 50;

/** What somebody applied for: drafts, applications under bundles, matters. */
export const minePages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store, language } = context;

  app.get(
    '/:zone/applications',
    { schema: { hide: true, params: zoneParams, querystring: doneQuery } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { zone, acting } = who;
      const services = context.services(zone.id);
      const [drafts, applications, list] = await Promise.all([
        store.draftsOf(zone.id, acting.person),
        store.applicationsOf(zone.id, acting),
        store.matterQueue({
          zone: zone.id,
          party: partyActing(acting),
          limit: mostShown,
        }),
      ]);
      const bundles = [];
      for (const { id, openedOn } of applications) {
        const now = await applicationNow(applying(context), zone.id, id);
        if (now) {
          const { compiled, progress } = now;
          const awaited = awaitedOf(now, partyActing(acting), language);
          const turn = Object.keys(awaited).length > 0;
          bundles.push({ id, openedOn, title: compiled.bundle.title, progress, turn });
        }
      }
      // Of a unit's matters those that it applied for itself; what it handles stands on its desk.
      const own = list.items.filter((item) => isAppliedFor(matters, zone.id, item));
      const party = partyActing(acting);
      const shown = await Promise.all(
        own.map(async (item) => ({
          item,
          next: await nextOf(matters, zone.id, item.matter, party, language),
        })),
      );
      const page = contextOf(context, language, zone, request);
      return sendPage(
        reply,
        page,
        minePage(page, {
          drafts: drafts.flatMap(({ service, savedAt }) => {
            const found = services.find(service);
            return found ? [{ service, savedAt, title: found.title }] : [];
          }),
          bundles,
          matters: shown.map(({ item, next }) => ({
            id: item.matter,
            title: titleOf(matters, zone.id, item, language),
            stage:
              matters.schemes.current(zone.id, item.scheme)?.compiled.scheme.stages[item.stage]
                ?.title[language] ?? item.stage,
            ...next,
            openedOn: item.openedOn,
          })),
          days: daysOf(context),
          keptDays: zoneNumber(zone, 'draftDays', todayOf(context)),
          token: formToken(request),
          done:
            request.query.done === 'saved' || request.query.done === 'discarded'
              ? request.query.done
              : null,
        }),
      );
    },
  );

  app.post(
    '/:zone/applications/drafts/:id',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      if (!who) return reply.callNotFound();
      const { zone, acting } = who;
      await store.dropDraft(zone.id, acting.person, request.params.id);
      return reply.redirect(
        linkTo(language, [zone.id, 'applications'], { done: 'discarded' }),
        303,
      );
    },
  );

  app.get(
    '/:zone/applications/:id',
    { schema: { hide: true, params: idParams, querystring: doneQuery } },
    async (request, reply) => {
      const who = actingIn(context, request, request.params.zone);
      const { id } = request.params;
      if (!who || !isUuid(id)) return reply.callNotFound();
      const { zone, acting } = who;
      const known = await store.application(zone.id, id);
      if (!known || !(await seesWhole(context, known, acting))) return reply.callNotFound();
      await advance(applying(context), zone.id, id);
      const now = await applicationNow(applying(context), zone.id, id);
      if (!now) return reply.callNotFound();
      const { application, compiled, progress } = now;
      const page = contextOf(context, language, zone, request);
      const granted = [];
      for (const { matter } of progress.parts) {
        if (matter !== null) granted.push(...(await store.certificatesOf(zone.id, matter.id)));
      }
      return sendPage(
        reply,
        page,
        applicationPage(page, {
          certificates: await rowsOf(context, page, zone, granted),
          file: await oneFile(context, page, zone, now, acting),
          compiled,
          progress,
          awaited: awaitedOf(now, partyActing(acting), language),
          openedOn: application.openedOn,
          promisedOn: application.promisedOn,
          failures: Object.fromEntries(
            application.parts.flatMap(({ part, failure }) => (failure ? [[part, failure]] : [])),
          ),
          done: request.query.done === 'opening' ? page.say('apply.submit') : null,
        }),
      );
    },
  );
  done();
};

/** What comes next in a matter: whether it waits for this party, and the deadline that concerns it first: its own,
 * else the one that others must keep, else the day on which it ends by itself. */
async function nextOf(
  matters: MatterService,
  zone: string,
  matter: string,
  party: QueueParty,
  language: Language,
) {
  const read = await matters.read(zone, matter);
  if (read === null) return { turn: false, deadline: null };
  return nextIn(read.running.compiled, read.held.state, party, language);
}

function nextIn(compiled: CompiledScheme, state: Matter, party: QueueParty, language: Language) {
  const [first] = deadlinesOf(compiled, state, party).filter(({ due }) => due !== null);
  const turn = isAwaited(compiled, state, party, party.roles);
  const coming = first === undefined ? comingFor(compiled, state, party) : null;
  if (coming !== null) {
    const title = compiled.scheme.actions[coming.action]?.title[language] ?? coming.action;
    return { turn, deadline: { title, due: coming.on, calendar: 'mainland' as const } };
  }
  return {
    turn,
    deadline:
      first === undefined
        ? null
        : {
            title: compiled.scheme.clocks[first.clock]?.title[language] ?? first.clock,
            due: first.due,
            calendar: first.run.rule.calendar,
          },
  };
}

/** The parts of an application that wait for this party, with the deadline of each. */
function awaitedOf({ compiled, progress }: ApplicationNow, party: QueueParty, language: Language) {
  return Object.fromEntries(
    progress.parts.flatMap(({ part, matter }) => {
      if (matter === null) return [];
      const next = nextIn(schemeOfPart(compiled, part), matter, party, language);
      return next.turn ? [[part, next.deadline] as const] : [];
    }),
  );
}

/** The scheme's name, and by what else people know the matter. */
function titleOf(
  { schemes }: MatterService,
  zone: string,
  item: { readonly scheme: string; readonly title: string | null; readonly number: string | null },
  language: Language,
): string {
  const scheme = schemes.current(zone, item.scheme)?.compiled.scheme.title[language] ?? item.scheme;
  const own = [item.title, item.number].filter((one) => one !== null).join(' · ');
  return own === '' ? scheme : `${scheme}: ${own}`;
}
