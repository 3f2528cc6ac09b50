import { judge } from '@twinpark/core/catalogue';
import type { Acting, Refusal } from '@twinpark/core/engine';
import type { Language, Values, Zone } from '@twinpark/core/model';
import { expectedSection, progressTable, summaryPage, type PageContext } from '@twinpark/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { barsTo, forecast, openingRefusals, type Service } from '../../counter/index.ts';
import { formToken } from '../../people/visit.ts';
import type { HttpContext } from '../context.ts';
import { nameOfIn } from '../desk/surroundings.ts';
import { contextOf, sendPage, type PagesContext } from '../pages/page.ts';
import { handedIn, stepsOf } from './answers.ts';
import { applying, beforeHandIn, todayOf } from './context.ts';
import { askerOf } from './services.ts';

/** The summary of what was filled in, with what would come of it. */
export async function showSummary(
  context: PagesContext & { readonly language: Language },
  request: FastifyRequest,
  reply: FastifyReply,
  given: {
    readonly zone: Zone;
    readonly service: Service;
    readonly answers: Values;
    readonly refusals: readonly Refusal[];
  },
): Promise<FastifyReply> {
  const { matters, language } = context;
  const { zone, service, answers, refusals } = given;
  const page = contextOf(context, language, zone, request);
  const { steps } = stepsOf(service, answers, beforeHandIn(context), language);
  const expected =
    service.kind === 'bundle'
      ? forecast(matters, service.compiled, answers, todayOf(context))
      : null;
  const persons = request.visit ? [request.visit.person] : [];
  return sendPage(
    reply,
    page,
    summaryPage(page, {
      ...service,
      steps,
      answers,
      refusals,
      nameOf: nameOfIn(page, persons),
      command: context.people.newId(),
      token: formToken(request),
      due: expected?.due ?? null,
      forecast:
        expected && service.kind === 'bundle'
          ? progressTable(page, service.compiled, expected)
          : await wouldGet(context, request, page, zone, service, answers),
    }),
  );
}

/** What the applicant would get by these answers, with the reasons; null where the scheme does not say. */
async function wouldGet(
  context: HttpContext,
  request: FastifyRequest,
  page: PageContext,
  zone: Zone,
  service: Service,
  answers: Values,
): Promise<ReturnType<typeof expectedSection> | null> {
  const { matters } = context;
  if (service.kind === 'bundle') return null;
  const { running } = service;
  const { scheme } = running.compiled;
  if ((scheme.guide?.expects ?? []).length === 0) return null;
  const given = handedIn(service, answers, beforeHandIn(context));
  const opener = request.visit?.acting ?? null;
  const today = todayOf(context);
  const asked = { zone: zone.id, running, matter: null, by: opener, given, today };
  const judgement = judge(
    running.compiled,
    given,
    await matters.surroundings(asked, []),
    askerOf(scheme, opener),
  );
  return expectedSection(page, scheme, judgement, nameOfIn(page, []));
}

/** Why it could not be handed in today with these answers. */
export async function barsOn(
  context: HttpContext,
  zone: Zone,
  service: Service,
  by: Acting,
  answers: Values,
): Promise<readonly Refusal[]> {
  const { matters } = context;
  const values = handedIn(service, answers, beforeHandIn(context));
  const asked = { zone: zone.id, id: context.people.newId(), by };
  if (service.kind === 'bundle') {
    return barsTo(applying(context), { ...asked, compiled: service.compiled, answers: values });
  }
  const { running } = service;
  return openingRefusals(matters, { ...asked, running, values, today: todayOf(context) });
}
