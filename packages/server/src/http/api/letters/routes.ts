import { Type } from 'typebox';
import { zoneOf } from '../../context.ts';
import { letterText, publicLetter, publicPage, publicSummary } from '../../masking.ts';
import { askedUnit, listFilters } from '../../../units.ts';
import { problemAnswers } from '../../problem.ts';
import { idParams, letterQuery, zoneParams } from '../../query.ts';
import type { Resource } from '../resource.ts';
import { letterDetail, letterSummary, pageOf } from '../schemas.ts';

/** Letters: the list, one with everything read of it, and its masked text. */
export const letters: Resource = (app, context, done) => {
  app.get(
    '/zones/:zone/letters',
    {
      schema: {
        tags: ['letters'],
        summary: 'Letters, newest first',
        params: zoneParams,
        querystring: letterQuery,
        response: { 200: pageOf(letterSummary), ...problemAnswers },
      },
    },
    async ({ params, query }, reply) => {
      const zone = zoneOf(context, params.zone);
      if (!zone) return reply.callNotFound();
      const { unit, ...rest } = query;
      const asked = askedUnit(await listFilters(context.store, zone), zone, unit);
      const page = await context.store.letters({ ...rest, units: asked?.names, zone: zone.id });
      return publicPage(page, publicSummary);
    },
  );
  app.get(
    '/zones/:zone/letters/:id',
    {
      schema: {
        tags: ['letters'],
        summary: 'A letter: its reading, its promises, its findings',
        params: idParams,
        response: { 200: letterDetail, ...problemAnswers },
      },
    },
    async ({ params }, reply) => {
      const letter = await context.store.letter(params.zone, params.id);
      return letter === null ? reply.callNotFound() : publicLetter(letter);
    },
  );
  app.get(
    '/zones/:zone/letters/:id/text',
    {
      schema: {
        tags: ['letters'],
        summary: 'The cleaned text of a letter in its own script, contact details masked',
        params: idParams,
        response: {
          200: { description: 'Text', content: { 'text/plain': { schema: Type.String() } } },
          ...problemAnswers,
        },
      },
    },
    async ({ params }, reply) => {
      const letter = await context.store.letter(params.zone, params.id);
      if (letter === null) return reply.callNotFound();
      return reply.type('text/plain; charset=utf-8').send(letterText(letter, 'zh-Hans'));
    },
  );
  done();
};
