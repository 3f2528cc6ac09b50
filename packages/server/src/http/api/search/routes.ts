import { Type } from 'typebox';
import { publicHit, publicPage } from '../../masking.ts';
import { problemAnswers } from '../../problem.ts';
import { cursorValue, limitValue, searchText } from '../../query.ts';
import { unitNames } from '../../../unit-names.ts';
import type { Resource } from '../resource.ts';
import { hitTotal, pageOf, searchHit } from '../schemas.ts';

/** Search over letters and promises, in either script. */
export const search: Resource = (app, { store, zones }, done) => {
  const names = unitNames(zones);
  app.get(
    '/search',
    {
      schema: {
        tags: ['search'],
        summary: 'Letters and promises that hold a word, name, number or figure',
        querystring: Type.Object({
          q: searchText,
          zone: Type.Optional(Type.String({ maxLength: 60 })),
          cursor: Type.Optional(cursorValue),
          limit: Type.Optional(limitValue),
        }),
        response: {
          200: pageOf(searchHit, hitTotal),
          400: problemAnswers[400],
          500: problemAnswers[500],
        },
      },
    },
    async ({ query: { q, ...rest } }) =>
      publicPage(await store.search({ ...rest, text: q, names }), publicHit),
  );
  done();
};
