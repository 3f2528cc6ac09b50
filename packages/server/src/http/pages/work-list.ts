import { workListPage } from '@twinpark/web';
import { workListDocx, workListXlsx } from '../../documents/index.ts';
import { zoneOf } from '../context.ts';
import { chosenWorkList, workListQuery, zoneParams } from '../query.ts';
import { publicWorkListOf } from '../work-list.ts';
import { contextOf, sendPage } from './page.ts';
import type { Pages } from './site.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The work list of a unit: as a page, as .docx and as .xlsx. */
export const workListPages: Pages = (app, context, done) => {
  const { store, language } = context;
  const hide = true;
  app.get(
    '/:zone/worklist',
    { schema: { hide, params: zoneParams, querystring: workListQuery } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      if (!zone) return reply.callNotFound();
      const { query } = request;
      const { year, unit } = query;
      const { byYear, units } = await store.overview(zone.id);
      const chosen = year !== undefined && unit !== undefined;
      const page = contextOf(context, language, zone, request);
      const view = {
        zone: zone.id,
        years: byYear.map((row) => row.year),
        units,
        query,
        table: chosen ? await publicWorkListOf(store, zone.id, year, unit) : null,
      };
      return sendPage(reply, page, workListPage(page, view));
    },
  );

  const download = { schema: { hide, params: zoneParams, querystring: chosenWorkList } };
  app.get('/:zone/worklist.docx', download, async (request, reply) => {
    const zone = zoneOf(context, request.params.zone);
    if (!zone) return reply.callNotFound();
    const { year, unit } = request.query;
    const table = await publicWorkListOf(store, zone.id, year, unit);
    const bytes = await workListDocx(table, language, context.today());
    return reply
      .type(docxType)
      .header('content-disposition', `attachment; filename="worklist-${String(year)}.docx"`)
      .send(Buffer.from(bytes));
  });
  app.get('/:zone/worklist.xlsx', download, async (request, reply) => {
    const zone = zoneOf(context, request.params.zone);
    if (!zone) return reply.callNotFound();
    const { year, unit } = request.query;
    const bytes = await workListXlsx(await publicWorkListOf(store, zone.id, year, unit), language);
    return reply
      .type(xlsxType)
      .header('content-disposition', `attachment; filename="worklist-${String(year)}.xlsx"`)
      .send(Buffer.from(bytes));
  });
  done();
};
