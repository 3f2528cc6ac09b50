import type { Acting, Refusal } from '@twinpark/core/engine';
import type { Values, Zone } from '@twinpark/core/model';
import { comingDays } from '@twinpark/core/notices';
import {
  actionPage,
  casePage,
  letterPreview,
  publicPreview,
  linkTo,
  type PageContext,
} from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  earlierVersion,
  history,
  matterFor,
  type MatterView,
  type RunningScheme,
} from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { personsIn } from '../../people/persons-in.ts';
import { actingOf, formToken } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import { seesWhole } from '../counter/whole.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, isUuid } from '../query.ts';
import { replyDocx } from '../../documents/index.ts';
import { rowsOf } from '../certificates/mine.ts';
import { decisionsOf, documentsOf, receiptOf, sentIn } from './documents.ts';
import { entryChoices } from './entries.ts';
import { caseFileAt } from './files.ts';
import { excerptsFor } from './excerpts.ts';
import { heldInCaseFile } from './held.ts';
import { lackedAt } from './lacked.ts';
import { shownLinks } from './links.ts';
import {
  answersAgain,
  letterOf,
  letterParty,
  publishes,
  repliesToPublish,
  warningsOf,
  withDraft,
  withoutOutdated,
} from './letter.ts';
import { withFormScripts } from './form-scripts.ts';
import { personsAddress, personsOffered } from './persons-offered.ts';
import { postedForm } from './posted.ts';
import {
  choicesIn,
  daysOf,
  nameOfIn,
  openToAll,
  shownMatter,
  unattendedUnits,
  valuesFor,
} from './surroundings.ts';

const actionParams = Type.Object({
  ...idParams.properties,
  action: Type.String({ maxLength: 60 }),
});

/** A matter as whoever asks sees it; null where there is none or they take no part in it: nobody learns
 * from the answer which of the two. */
interface Found {
  readonly zone: Zone;
  readonly acting: Acting;
  readonly view: MatterView;
  readonly running: RunningScheme;
  /** The page of it that they may see: the case file, or what is published of it. */
  readonly home: string;
}

/** Case files and the forms of their actions. */
export const casePages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store, language } = context;

  const find = async (
    request: FastifyRequest,
    params: { readonly zone: string; readonly id: string; readonly action?: string },
  ): Promise<Found | null> => {
    const zone = zoneOf(context, params.zone);
    const acting = actingOf(request);
    if (!zone || !acting || !isUuid(params.id)) return null;
    const view = await matterFor(matters, zone.id, params.id, acting);
    if (view === null) return null;
    const running = await matters.schemes.version(zone.id, view.schemeHash);
    const isOpen = openToAll(running.compiled.scheme, view.stage, params.action ?? '');
    const own = view.parts.length > 0;
    const home = linkTo(language, [zone.id, own ? 'matters' : 'publications', view.id]);
    return own || isOpen ? { zone, acting, view, running, home } : null;
  };

  app.get(
    '/:zone/matters/:id',
    {
      schema: {
        hide: true,
        params: idParams,
        querystring: Type.Object({ done: Type.Optional(Type.String({ maxLength: 60 })) }),
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return sayLacked(request, reply, request.params);
      const { zone, acting, view, running } = found;
      const { scheme } = running.compiled;
      const [abilities, events, issued, links, granted, balances, excerpts, attended] =
        await Promise.all([
          matters.abilitiesOf(zone.id, view.id, acting),
          history(matters, zone.id, view.id, acting),
          store.issuedLetters(zone.id, view.id),
          store.matterLinks(zone.id, [view.id]),
          store.certificatesOf(zone.id, view.id),
          matters.balancesOf(zone.id, view, running),
          excerptsFor(context, zone, scheme, view, acting),
          store.attendedUnits(zone.id),
        ]);
      const page = contextOf(context, language, zone, request);
      const named = [view, events, issued, links, excerpts];
      const nameOf = nameOfIn(page, await personsIn(store, zone.id, named));
      const { done: action = '' } = request.query;
      const did = action === 'opening' ? scheme.opening.title : scheme.actions[action]?.title;
      return sendPage(
        reply,
        page,
        casePage(page, {
          scheme,
          matter: shownMatter(view),
          abilities: abilities ?? [],
          history: events ?? [],
          balances,
          documents: [
            ...receiptOf(page, view),
            ...documentsOf(page, view, issued, acting, nameOf),
            ...decisionsOf(page, view.id, scheme, await store.decisionLetters(zone.id, view.id)),
          ],
          links: await shownLinks(context, page, view.id, links, acting),
          excerpts,
          held: await heldInCaseFile(context, page, view.id),
          certificates: await rowsOf(context, page, zone, granted),
          days: daysOf(context),
          coming: comingDays(running.compiled, shownMatter(view)),
          nameOf,
          fileAt: caseFileAt(page, view.id),
          done: did?.[language] ?? null,
          application: await applicationOf(zone, acting, view.id),
          newer: earlierVersion(matters, zone.id, view, running, acting),
          unattended: unattendedUnits(zone, attended),
        }),
      );
    },
  );

  /** Nothing is here, whoever asks; who knows of the matter and lacks the role for it reads which. */
  const sayLacked = async (
    request: FastifyRequest,
    reply: FastifyReply,
    params: { readonly zone: string; readonly id: string },
  ): Promise<FastifyReply> => {
    const zone = zoneOf(context, params.zone);
    const acting = actingOf(request);
    if (zone && acting) {
      const page = contextOf(context, language, zone, request);
      const body = await lackedAt(context, page, zone, params.id, acting);
      if (body !== null) return sendPage(reply.code(404), page, body);
    }
    reply.callNotFound();
    return reply;
  };

  /** The application under a bundle that a matter is part of, where whoever looks may see the whole. */
  const applicationOf = async (zone: Zone, acting: Acting, matter: string) => {
    const id = await store.applicationOfMatter(zone.id, matter);
    const known = id === null ? null : await store.application(zone.id, id);
    const sees = known !== null && (await seesWhole(context, known, acting));
    const service = sees ? context.services(zone.id).find(known.bundle) : null;
    return service && known ? { id: known.id, title: service.title } : null;
  };

  const showForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageContext,
    found: Found,
    given: {
      readonly action: string;
      readonly party: string | null;
      readonly values: Values | null;
      readonly refusals: readonly Refusal[];
      readonly sought?: Readonly<Record<string, string>>;
    },
  ): Promise<FastifyReply> => {
    const { zone, acting, view, running } = found;
    const { action, party, refusals, sought = {} } = given;
    const abilities = await matters.abilitiesOf(zone.id, view.id, acting);
    const ability = abilities?.find((one) => one.action === action);
    if (!ability) {
      reply.callNotFound();
      return reply;
    }
    const about = refusals.flatMap(({ field }) => field ?? []);
    const all = running.compiled.scheme.actions[action]?.asks ?? [];
    const asks = ability.allowed
      ? all.filter((id) => ability.asks.includes(id) || about.includes(id))
      : [];
    const own =
      ability.allowed && ability.parties.length === 1 ? (ability.parties[0] ?? null) : null;
    const at = party ?? own;
    const { fields } = running.compiled.scheme;
    const persons = await personsIn(store, zone.id, view);
    const kept = valuesFor(running.compiled, view, action, at);
    const values = given.values ?? kept;
    const choices = {
      ...(await choicesIn(store, page, zone, view.parties)),
      persons: await personsOffered(context, page, {
        zone,
        acting,
        fields,
        asks,
        values,
        kept,
        sought,
        address: personsAddress(zone.id, ['matters', view.id, 'actions', action]),
      }),
      entries: await entryChoices(
        context,
        zone,
        { language: page.language, nameOf: nameOfIn(page, []) },
        running.compiled.scheme.fields,
        asks,
        acting,
        'all',
        { values: view.values, party: at },
      ),
    };
    return sendPage(
      reply,
      page,
      withFormScripts(
        reply,
        context.scripts,
        running.compiled.scheme,
        asks,
        choices,
        actionPage(page, {
          scheme: running.compiled.scheme,
          matter: shownMatter(view),
          home: found.home,
          action,
          party: at,
          asks,
          required: ability.allowed ? [...ability.required, ...about] : [],
          values,
          kept,
          choices,
          refusals,
          refusal: ability.allowed ? null : ability.refusal,
          command: context.people.newId(),
          token: formToken(request),
          nameOf: nameOfIn(page, persons),
          preview: await previewOf(page, found, action, at, given.values),
          documents: await sentIn(store, page, view, found.acting, persons),
        }),
      ),
    );
  };

  /** The letter that the action works on, with what is being filled in. */
  const previewOf = async (
    page: PageContext,
    { zone, acting, view, running }: Found,
    action: string,
    at: string | null,
    values: Values | null,
  ) => {
    const { scheme } = running.compiled;
    if (publishes(scheme, action)) {
      const replies = await repliesToPublish(store, zone.id, view.id);
      const shown = publicPreview(page, replies, nameOfIn(page, []));
      return { title: page.say('action.public'), shown };
    }
    const party = letterParty(scheme, view, action, at);
    if (party === null) return null;
    const branch = scheme.actions[action]?.branch ?? '';
    const matter = withoutOutdated(scheme, shownMatter(view));
    const draft = values === null ? matter : withDraft(scheme, matter, branch, at ?? party, values);
    const again = answersAgain(scheme, action);
    const letter = await letterOf(context, zone, draft, party, again);
    const warnings = await warningsOf(context, zone, letter, acting);
    // A second answer is sent as it is written: there is no draft of it to be downloaded before.
    const download = again
      ? null
      : linkTo(language, [zone.id, 'matters', view.id, 'letter', `${party}.docx`]);
    const shown = letterPreview(page, { letter, warnings, download, scheme });
    return { title: page.say('action.preview'), shown };
  };

  app.get(
    '/:zone/matters/:id/letter/:file',
    {
      schema: {
        hide: true,
        params: Type.Object({ ...idParams.properties, file: Type.String({ maxLength: 80 }) }),
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      const party = request.params.file.replace(/\.docx$/, '');
      const answers = ['reply', 'coHandling'].some((branch) =>
        found?.view.branches[branch]?.some((one) => one.party === party),
      );
      if (!found || !answers) return reply.callNotFound();
      const { scheme } = found.running.compiled;
      const matter = withoutOutdated(scheme, shownMatter(found.view));
      const letter = await letterOf(context, found.zone, matter, party);
      return reply
        .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .header('content-disposition', `attachment; filename="${letter.number ?? 'reply'}.docx"`)
        .send(Buffer.from(await replyDocx(letter)));
    },
  );

  app.get(
    '/:zone/matters/:id/do/:action',
    {
      schema: {
        hide: true,
        params: actionParams,
        querystring: Type.Object({ party: Type.Optional(Type.String({ maxLength: 60 })) }),
      },
    },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const page = contextOf(context, language, found.zone, request);
      const party = request.query.party ?? null;
      const { action } = request.params;
      return showForm(request, reply, page, found, { action, party, values: null, refusals: [] });
    },
  );

  app.post(
    '/:zone/matters/:id/do/:action',
    { schema: { hide: true, params: actionParams } },
    async (request, reply) => {
      const found = await find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, acting, view, running, home } = found;
      const { action } = request.params;
      const { scheme } = running.compiled;
      const asks = scheme.actions[action]?.asks ?? [];
      const form = await postedForm(
        context,
        { zone: zone.id, by: acting },
        request.body,
        scheme.fields,
        asks,
        valuesFor(running.compiled, view, action, null),
      );
      const page = contextOf(context, language, zone, request);
      const { values, sought } = form;
      const again = { action, party: form.party ?? null, values, sought };
      if (form.refused.length > 0) reply.code(422);
      if (form.changed || form.refused.length > 0) {
        return showForm(request, reply, page, found, { ...again, refusals: form.refused });
      }
      const answer = await matters.act({
        zone: zone.id,
        id: form.command ?? context.people.newId(),
        by: acting,
        matter: view.id,
        action,
        party: form.party,
        values: form.values,
        ifVersion: form.version,
      });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'done') {
        return reply.redirect(`${home}?done=${encodeURIComponent(action)}`, 303);
      }
      const now = await find(request, request.params);
      const stale = answer.refusals.some(({ code }) => code === 'version');
      reply.code(stale ? 409 : 422);
      const refusals = answer.refusals.map(({ code, message, field }) => ({
        code: code === 'missing' ? code : ('invalid' as const),
        message,
        ...(field !== undefined && { field }),
      }));
      return showForm(request, reply, page, now ?? found, { ...again, refusals });
    },
  );
  done();
};
