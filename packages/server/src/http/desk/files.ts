import { filesIn, type FileValue } from '@twinpark/core/model';
import { linkTo, type PageContext } from '@twinpark/web';
import { Type } from 'typebox';
import { fileOfMatter, matterFor } from '../../matters/index.ts';
import { declareNeed } from '../../people/access.ts';
import { actingOf } from '../../people/visit.ts';
import { zoneOf } from '../context.ts';
import type { Pages } from '../pages/site.ts';
import { hashValue, idParams, isUuid } from '../query.ts';
import { sendFile } from '../send-file.ts';

const fileParams = Type.Object({
  ...idParams.properties,
  hash: hashValue,
});

/** Where a case file's files are downloaded. */
export function caseFileAt(
  { language, zone }: PageContext,
  matter: string,
): (file: FileValue) => string {
  return ({ file }) => linkTo(language, [zone?.id ?? '', 'matters', matter, 'files', file]);
}

/** Where the files of a public proposal are downloaded. */
export function publicFileAt(
  { language, zone }: PageContext,
  matter: string,
): (file: FileValue) => string {
  return ({ file }) => linkTo(language, [zone?.id ?? '', 'proposals', matter, 'files', file]);
}

/** Files handed in with forms, for those who take part and may see the field that holds them. */
export const caseFiles: Pages = (app, context, done) => {
  declareNeed(app, 'act');
  const { matters, store } = context;
  app.get(
    '/:zone/matters/:id/files/:hash',
    { schema: { hide: true, params: fileParams } },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      const acting = actingOf(request);
      if (!zone || !acting || !isUuid(params.id)) return reply.callNotFound();
      const view = await matterFor(matters, zone.id, params.id, acting);
      if (view === null || view.parts.length === 0) return reply.callNotFound();
      const file = await fileOfMatter(matters, zone.id, params.id, acting, params.hash);
      if (file === null) return reply.callNotFound();
      reply.header('cache-control', 'private, no-store');
      return sendFile(reply, store, file);
    },
  );
  done();
};

/** Files in public fields of filed proposals. */
export const publicFiles: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { matters, store } = context;
  app.get(
    '/:zone/proposals/:id/files/:hash',
    { schema: { hide: true, params: fileParams } },
    async ({ params }, reply) => {
      const zone = zoneOf(context, params.zone);
      if (!zone || !isUuid(params.id)) return reply.callNotFound();
      const view = await matterFor(matters, zone.id, params.id, null);
      const isFiled = view?.scheme === 'proposals' && Object.keys(view.numbers).length > 0;
      const held = isFiled ? Object.values(view.values).flatMap(filesIn) : [];
      const file = held.find((one) => one.file === params.hash);
      return file === undefined ? reply.callNotFound() : sendFile(reply, store, file);
    },
  );
  done();
};
