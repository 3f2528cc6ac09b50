import type { Language, Zone } from '@twinpark/core/model';
import type { Person } from '@twinpark/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calendarFile, personComing, personDeadlines } from '../../notices/index.ts';
import type { HttpContext } from '../context.ts';
import { addressOf } from '../node-address.ts';
import { daysOf } from '../desk/surroundings.ts';

/** Sends somebody's deadlines as an iCalendar file. */
export async function sendCalendar(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  zone: Zone,
  person: Person,
  language: Language,
): Promise<FastifyReply> {
  const { store, matters: service, people } = context;
  const url = addressOf(request, people.url);
  const page = { url, language };
  const [deadlines, coming] = await Promise.all([
    personDeadlines({ store, service }, zone.id, person, page),
    personComing({ store, service }, zone.id, person, page),
  ]);
  const given = { host: new URL(url).hostname, at: people.now() };
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('content-language', language)
    .header('content-disposition', 'attachment; filename="deadlines.ics"')
    .send(calendarFile(zone, language, { deadlines, coming }, daysOf(context), given));
}
