import { publicHit, publicPage } from '../../masking.ts';
import { problemAnswers } from '../../problem.ts';
import { searchQuery } from '../../query.ts';
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
        querystring: searchQuery(zones),
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
