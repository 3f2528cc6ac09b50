import { openingRefused, type Acting, type Refusal } from '@twinpark/core/engine';
import type { Values, Zone } from '@twinpark/core/model';
import { bulkPage, linkTo, matterTitle, openingPage, type PageContext } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { matterFor, type MatterView, type RunningScheme } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf, formToken } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { zoneParams } from '../query.ts';
import { withFormScripts } from './form-scripts.ts';
import { personsAddress, personsOffered } from './persons-offered.ts';
import { postedForm } from './posted.ts';
import { choicesIn, shownMatter } from './surroundings.ts';

const schemeParams = Type.Object({
  ...zoneParams.properties,
  scheme: Type.String({ maxLength: 60 }),
});
/** The action that can be done on several matters at once. */
export const bulkAction = 'assign';
const mostAtOnce = 50;

const bulkQuery = Type.Object({
  matter: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: mostAtOnce })),
});

/** Registering a matter, and assigning several. */
export const openingPages: Pages = (app, context, done) => {
  declareNeed(app, 'handle-matters');
  const { matters, store, language } = context;

  const showOpening = async (
    request: FastifyRequest,
    reply: FastifyReply,
    zone: Zone,
    running: RunningScheme,
    given: {
      readonly values: Values;
      readonly refusals: readonly Refusal[];
      readonly sought?: Readonly<Record<string, string>>;
    },
  ): Promise<FastifyReply> => {
    const page = contextOf(context, language, zone, request);
    const { scheme } = running.compiled;
    const { title, asks = [], needs = [] } = scheme.opening;
    const { values, refusals, sought = {} } = given;
    const acting = actingOf(request);
    // Who may not open it is offered nobody.
    const opens = acting !== null && !openingRefused(running.compiled, running.standing, acting);
    const required = asks.filter(
      (id) => needs.includes(id) || scheme.fields[id]?.required === true,
    );
    const choices = {
      ...(await choicesIn(store, page, zone, running.standing)),
      persons: await personsOffered(context, page, {
        zone,
        acting: opens ? acting : null,
        fields: scheme.fields,
        asks,
        values,
        sought,
        address: personsAddress(zone.id, ['schemes', scheme.id]),
      }),
    };
    return sendPage(
      reply,
      page,
      withFormScripts(
        reply,
        context.scripts,
        scheme,
        asks,
        choices,
        openingPage(page, {
          scheme,
          title,
          asks,
          required,
          values,
          refusals,
          choices,
          command: context.people.newId(),
          token: formToken(request),
        }),
      ),
    );
  };

  app.get(
    '/:zone/desk/new/:scheme',
    { schema: { hide: true, params: schemeParams } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const running = zone && matters.schemes.current(zone.id, request.params.scheme);
      const acting = actingOf(request);
      if (!zone || !running || !acting) return reply.callNotFound();
      const refusal = openingRefused(running.compiled, running.standing, acting);
      const refusals = refusal === null ? [] : [refusal];
      return showOpening(request, reply, zone, running, { values: {}, refusals });
    },
  );

  app.post(
    '/:zone/desk/new/:scheme',
    { schema: { hide: true, params: schemeParams } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const running = zone && matters.schemes.current(zone.id, request.params.scheme);
      const acting = actingOf(request);
      if (!zone || !running || !acting) return reply.callNotFound();
      const { scheme } = running.compiled;
      const who = { zone: zone.id, by: acting };
      const asks = scheme.opening.asks ?? [];
      const form = await postedForm(context, who, request.body, scheme.fields, asks);
      const again = { values: form.values, refusals: form.refused, sought: form.sought };
      if (form.refused.length > 0) reply.code(422);
      if (form.changed || form.refused.length > 0)
        return showOpening(request, reply, zone, running, again);
      const answer = await matters.openMatter({
        zone: zone.id,
        id: form.command ?? context.people.newId(),
        by: acting,
        scheme: scheme.id,
        values: form.values,
      });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'done') {
        const file = linkTo(language, [zone.id, 'matters', answer.matter], { done: 'opening' });
        return reply.redirect(file, 303);
      }
      reply.code(422);
      return showOpening(request, reply, zone, running, {
        ...again,
        refusals: plain(answer.refusals),
      });
    },
  );

  /** The chosen matters on which whoever acts may do the action now. */
  const chosen = async (
    acting: Acting | null,
    zone: Zone,
    ids: readonly string[] = [],
  ): Promise<readonly MatterView[]> => {
    const found: MatterView[] = [];
    if (!acting) return found;
    for (const id of new Set(ids)) {
      const abilities = await matters.abilitiesOf(zone.id, id, acting);
      const may = abilities?.some(({ action, allowed }) => action === bulkAction && allowed);
      const view = may === true ? await matterFor(matters, zone.id, id, acting) : null;
      if (view) found.push(view);
    }
    return found;
  };

  const showBulk = async (
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageContext,
    given: {
      readonly zone: Zone;
      readonly views: readonly MatterView[];
      readonly values: Values;
      readonly refused: readonly { readonly title: string; readonly message: string }[];
    },
  ): Promise<FastifyReply> => {
    const { zone, views, values, refused } = given;
    const [first] = views;
    const running = first && (await matters.schemes.version(zone.id, first.schemeHash));
    if (!running) return reply.redirect(linkTo(language, [zone.id, 'desk']), 303);
    const { asks = [], needs = [] } = running.compiled.scheme.actions[bulkAction] ?? {};
    return sendPage(
      reply,
      page,
      bulkPage(page, {
        scheme: running.compiled.scheme,
        action: bulkAction,
        matters: views.map(shownMatter),
        asks,
        required: needs,
        values,
        refused,
        refusals: [],
        choices: await choicesIn(store, page, zone, first.parties),
        command: context.people.newId(),
        token: formToken(request),
      }),
    );
  };

  app.get(
    '/:zone/desk/assign',
    { schema: { hide: true, params: zoneParams, querystring: bulkQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const page = contextOf(context, language, zone, request);
      const views = await chosen(actingOf(request), zone, request.query.matter);
      return showBulk(request, reply, page, { zone, views, values: {}, refused: [] });
    },
  );

  app.post(
    '/:zone/desk/assign',
    { schema: { hide: true, params: zoneParams, querystring: bulkQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const acting = actingOf(request);
      if (!zone || !acting) return reply.callNotFound();
      const page = contextOf(context, language, zone, request);
      const views = await chosen(acting, zone, request.query.matter);
      const scheme =
        views[0] && (await matters.schemes.version(zone.id, views[0].schemeHash)).compiled.scheme;
      if (!scheme) return reply.redirect(linkTo(language, [zone.id, 'desk'], { done: 0 }), 303);
      const asks = scheme.actions[bulkAction]?.asks ?? [];
      const who = { zone: zone.id, by: acting };
      const form = await postedForm(context, who, request.body, scheme.fields, asks);
      const refused: { title: string; message: string }[] = [];
      const left: MatterView[] = [];
      for (const view of views) {
        const answer = await matters.act({
          zone: zone.id,
          id: `${form.command ?? context.people.newId()}-${view.id}`,
          by: acting,
          matter: view.id,
          action: bulkAction,
          values: form.values,
        });
        if (answer.outcome !== 'refused') continue;
        left.push(view);
        const message = answer.refusals.map((one) => one.message[language]).join('; ');
        refused.push({ title: matterTitle(page, view), message });
      }
      if (refused.length === 0) {
        const { length } = views;
        return reply.redirect(linkTo(language, [zone.id, 'desk'], { done: length }), 303);
      }
      reply.code(422);
      return showBulk(request, reply, page, { zone, views: left, values: form.values, refused });
    },
  );
  done();
};

/** Refusals of the store beside those of the scheme: to a form both are the same. */
function plain(
  refusals: readonly (Omit<Refusal, 'code'> & { readonly code: string })[],
): readonly Refusal[] {
  return refusals.map(({ message, field }) => ({
    code: 'invalid',
    message,
    ...(field !== undefined && { field }),
  }));
}
