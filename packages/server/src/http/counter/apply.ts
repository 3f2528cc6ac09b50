import { checkValue, type Refusal } from '@twinpark/core/engine';
import type { Values, Zone } from '@twinpark/core/model';
import {
  applyPage,
  linkTo,
  localTime,
  questionId,
  saveName,
  stepLink,
  wasName,
} from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { apply, newlyBarred, type Service } from '../../counter/index.ts';
import { declareNeed } from '../../people/access.ts';
import { formToken } from '../../people/visit.ts';
import { nameOfIn } from '../desk/surroundings.ts';
import { entryChoices, unknownEntries } from '../desk/entries.ts';
import { postedForm } from '../desk/posted.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, isUuid } from '../query.ts';
import { allowOwnScripts } from '../security.ts';
import { changedOn, handedIn, leftAt, marksOf, stepsOf, wrongAnswers } from './answers.ts';
import { actingIn, applying, beforeHandIn, ownChoices, serviceNamed, todayOf } from './context.ts';
import { notFor } from './not-for.ts';
import { isAutosave, isPressed, saidBy, shownFields } from './posted-step.ts';
import { barsOn, showSummary } from './summary.ts';

const stepQuery = Type.Object({
  step: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  done: Type.Optional(Type.String({ maxLength: 20 })),
});

/** Applying: a form in steps, kept as a draft, checked, summed up, handed in. */
export const applyPages: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store, language, scripts } = context;

  const find = (request: FastifyRequest, params: { zone: string; id: string }) => {
    const named = serviceNamed(context, params);
    const who = actingIn(context, request, params.zone);
    return named && who ? { ...named, ...who } : null;
  };

  const showStep = async (
    request: FastifyRequest,
    reply: FastifyReply,
    given: {
      readonly zone: Zone;
      readonly service: Service;
      readonly answers: Values;
      readonly step: number;
      readonly refusals: readonly Refusal[];
      readonly version: number;
      readonly savedAt: string | null;
      readonly elsewhere?: boolean;
      /** What was answered here brings further questions. */
      readonly more?: boolean;
    },
  ): Promise<FastifyReply> => {
    const { zone, service, answers, step, refusals, version, savedAt } = given;
    const page = contextOf(context, language, zone, request);
    const { steps, required } = stepsOf(service, answers, beforeHandIn(context), language);
    const asks = steps[step]?.asks ?? [];
    const acting = request.visit?.acting ?? null;
    allowOwnScripts(reply, 'asking');
    return sendPage(
      reply,
      page,
      applyPage(page, {
        ...service,
        steps,
        required,
        answers,
        refusals,
        step,
        version,
        was: marksOf(answers, asks),
        savedAt,
        elsewhere: given.elsewhere === true,
        more: given.more === true,
        notFor: notFor(matters, zone.id, service, acting),
        choices: {
          ...ownChoices(zone, page),
          entries: await entryChoices(
            context,
            zone,
            { language: page.language, nameOf: nameOfIn(page, []) },
            service.fields,
            asks,
            acting,
            'in-force',
          ),
        },
        token: formToken(request),
        scripts,
        unfinished: (request.visit
          ? await store.unfinishedUploads(zone.id, request.visit.person.id)
          : []
        ).map(({ name, bytes, received }) => ({
          name,
          percent: Math.floor((received / bytes) * 100),
        })),
      }),
    );
  };

  app.get(
    '/:zone/services/:id/apply',
    { schema: { hide: true, params: idParams, querystring: stepQuery } },
    async (request, reply) => {
      const found = find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, service, acting } = found;
      const draft = await store.draft(zone.id, acting.person, service.id);
      const answers = draft?.answers ?? {};
      const { steps, required } = stepsOf(service, answers, beforeHandIn(context), language);
      const today = todayOf(context);
      const step =
        request.query.step === undefined
          ? leftAt(steps, answers, (asks) => wrongAnswers(service, answers, asks, required, today))
          : request.query.step - 1;
      if (step >= steps.length) {
        const all = steps.flatMap(({ asks }) => asks);
        const wrong = wrongAnswers(service, answers, all, required, todayOf(context));
        const refusals =
          wrong.length > 0 ? wrong : await barsOn(context, zone, service, acting, answers);
        return showSummary(context, request, reply, { zone, service, answers, refusals });
      }
      return showStep(request, reply, {
        zone,
        service,
        answers,
        step,
        refusals: [],
        version: draft?.version ?? 0,
        savedAt: draft?.savedAt ?? null,
        elsewhere: request.query.done === 'elsewhere',
        more: request.query.done === 'more',
      });
    },
  );

  app.post(
    '/:zone/services/:id/apply',
    { schema: { hide: true, params: idParams, querystring: stepQuery } },
    async (request, reply) => {
      const found = find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, service, acting } = found;
      const draft = await store.draft(zone.id, acting.person, service.id);
      const step = (request.query.step ?? 1) - 1;
      const before = stepsOf(service, draft?.answers ?? {}, beforeHandIn(context), language);
      const all = before.steps[step]?.asks;
      if (!all) return reply.redirect(stepAddress(request, zone, service, 0), 303);
      // What was saved while one typed may ask for more than the page showed.
      const shownHere = shownFields(request);
      const asks = shownHere === null ? all : all.filter((id) => shownHere.includes(id));
      const who = { zone: zone.id, by: acting };
      const known = draft?.answers ?? {};
      const form = await postedForm(context, who, request.body, service.fields, asks, known);
      const at = matters.now();
      // What was emptied is taken out of the draft.
      const changed = changedOn(saidBy(request, wasName), form.values, asks);
      const changes = Object.fromEntries(changed.map((id) => [id, form.values[id] ?? null]));
      const saved = await store.saveDraft(zone.id, {
        person: acting.person,
        service: service.id,
        answers: changes,
        seen: form.version ?? 0,
        at,
      });
      const answers = Object.fromEntries([
        ...Object.entries(known).filter(([id]) => !changed.includes(id)),
        ...Object.entries(form.values).filter(([id]) => changed.includes(id)),
      ]);
      if (isAutosave(request)) {
        const problems = Object.entries(form.values).flatMap(([id, value]) => {
          const field = service.fields[id];
          const message = field ? checkValue(field, value, todayOf(context)) : null;
          return message ? [{ field: id, message: message[language] }] : [];
        });
        const page = contextOf(context, language, zone, request);
        return reply.send({
          version: saved.version,
          was: marksOf(form.values, asks),
          said: page.say(saved.elsewhere ? 'apply.elsewhere' : 'apply.saved', {
            at: localTime(at),
          }),
          problems,
        });
      }
      const shown = { zone, service, answers, step, ...saved, savedAt: at };
      if (form.refused.length > 0) reply.code(422);
      if (form.changed || form.refused.length > 0) {
        return showStep(request, reply, { ...shown, refusals: form.refused });
      }
      if (isPressed(request, saveName)) {
        return reply.redirect(linkTo(language, [zone.id, 'applications'], { done: 'saved' }), 303);
      }
      const { steps, required } = stepsOf(service, answers, beforeHandIn(context), language);
      const now = steps[step]?.asks ?? asks;
      const refusals = [
        // What was not asked before was not left out.
        ...wrongAnswers(
          service,
          answers,
          now.filter((id) => asks.includes(id)),
          required,
          todayOf(context),
        ),
        ...(await unknownEntries(context, zone, service.fields, form.values)),
      ];
      if (refusals.length === 0 && service.kind === 'scheme') {
        const { running } = service;
        const values = handedIn(service, answers, beforeHandIn(context));
        const unopened = { zone: zone.id, by: acting, running, values, today: todayOf(context) };
        const others = Object.entries(values).filter(([id]) => !asks.includes(id));
        const bar = await newlyBarred(matters, unopened, Object.fromEntries(others));
        if (bar) refusals.push(bar);
      }
      if (refusals.length > 0) {
        reply.code(422);
        return showStep(request, reply, { ...shown, refusals });
      }
      const fresh = now.find((id) => !asks.includes(id) && answers[id] === undefined);
      if (fresh !== undefined) {
        const here = stepAddress(request, zone, service, step);
        return reply.redirect(`${here}&done=more#${questionId(fresh)}`, 303);
      }
      const told = saved.elsewhere ? '&done=elsewhere' : '';
      return reply.redirect(stepAddress(request, zone, service, step + 1) + told, 303);
    },
  );

  app.post(
    '/:zone/services/:id/apply/submit',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const found = find(request, request.params);
      if (!found) return reply.callNotFound();
      const { zone, service, acting } = found;
      const who = { zone: zone.id, by: acting };
      const { command } = await postedForm(context, who, request.body, {}, []);
      const id = command !== null && isUuid(command) ? command : context.people.newId();
      const draft = await store.draft(zone.id, acting.person, service.id);
      if (!draft) {
        // Sent twice: the first has handed it in and taken the draft away.
        return reply.redirect(await handedInAs(zone, service, id), 303);
      }
      const { answers } = draft;
      const { steps, required } = stepsOf(service, answers, beforeHandIn(context), language);
      const all = steps.flatMap(({ asks }) => asks);
      const wrong = [
        ...wrongAnswers(service, answers, all, required, todayOf(context)),
        ...(await unknownEntries(
          context,
          zone,
          service.fields,
          handedIn(service, answers, beforeHandIn(context)),
        )),
      ];
      if (wrong.length > 0) {
        reply.code(422);
        return showSummary(context, request, reply, { zone, service, answers, refusals: wrong });
      }
      const values = handedIn(service, answers, beforeHandIn(context));
      const answer =
        service.kind === 'bundle'
          ? await apply(applying(context), {
              zone: zone.id,
              id,
              by: acting,
              compiled: service.compiled,
              answers: values,
            })
          : await matters.openMatter({
              zone: zone.id,
              id,
              by: acting,
              scheme: service.id,
              values,
            });
      if (answer.outcome === 'unknown') return reply.callNotFound();
      if (answer.outcome === 'refused') {
        reply.code(422);
        const refusals = answer.refusals.map(({ message, field }) => ({
          code: 'invalid' as const,
          message,
          ...(field !== undefined && { field }),
        }));
        return showSummary(context, request, reply, { zone, service, answers, refusals });
      }
      await store.dropDraft(zone.id, acting.person, service.id);
      return reply.redirect(await handedInAs(zone, service, id), 303);
    },
  );

  /** Where what was handed in under this command is seen. */
  const handedInAs = async (zone: Zone, service: Service, id: string): Promise<string> => {
    if (service.kind === 'bundle') {
      const application = await store.application(zone.id, id);
      return application
        ? linkTo(language, [zone.id, 'applications', id], { done: 'opening' })
        : linkTo(language, [zone.id, 'applications']);
    }
    const recorded = await store.recordedCommand(zone.id, id);
    return recorded
      ? linkTo(language, [zone.id, 'matters', recorded.matter], { done: 'opening' })
      : linkTo(language, [zone.id, 'applications']);
  };

  const stepAddress = (
    request: FastifyRequest,
    zone: Zone,
    service: Service,
    step: number,
  ): string => stepLink(contextOf(context, language, zone, request), service.id, step);
  done();
};
