import { Type } from 'typebox';
import { matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import type { Pages } from '../pages/site.ts';
import { idParams, isUuid } from '../query.ts';
import { sendDocument } from './send-document.ts';

/** `<event>-<effect>.docx` or `.html` of a matter. */
const params = Type.Object({
  ...idParams.properties,
  file: Type.String({
    pattern: '^[1-9]\\d{0,8}-\\d{1,4}\\.(?:docx|html)$',
    examples: ['12-0.docx'],
  }),
});

/** The letters of a case file that its scheme words itself, as they went out, for those who take part. */
export const decisionDocuments: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store, language } = context;
  app.get(
    '/:zone/matters/:id/decisions/:file',
    { schema: { hide: true, params } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const acting = actingOf(request);
      const { id, file } = request.params;
      if (!zone || !acting || !isUuid(id)) return reply.callNotFound();
      const view = await matterFor(matters, zone.id, id, acting);
      if (view === null || view.parts.length === 0) return reply.callNotFound();
      const [, seq = '', ordinal = '', form] = /^(\d+)-(\d+)\.(docx|html)$/.exec(file) ?? [];
      const found = await store.decisionDocument(zone.id, id, {
        seq: Number(seq),
        ordinal: Number(ordinal),
        form: form === 'docx' ? 'docx' : 'html',
      });
      if (found === null) return reply.callNotFound();
      const { scheme } = (await matters.schemes.version(zone.id, view.schemeHash)).compiled;
      const title = scheme.letters?.[found.kind]?.title[language] ?? found.kind;
      reply.header('cache-control', 'private, no-store');
      return sendDocument(reply, form === 'docx' ? 'docx' : 'html', found.bytes, title);
    },
  );
  done();
};
