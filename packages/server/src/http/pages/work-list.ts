import type { Zone } from '@twinpark/core/model';
import type { LetterUnit } from '@twinpark/core/promises';
import { workListPage } from '@twinpark/web';
import { workListDocx, workListXlsx } from '../../documents/index.ts';
import { zoneOf } from '../context.ts';
import { chosenWorkList, workListQuery, zoneParams } from '../query.ts';
import { askedUnit, listFilters, neededUnit } from '../../units.ts';
import { publicWorkListOf, publicWorkListPart } from '../work-list.ts';
import { contextOf, sendPage } from './page.ts';
import type { Pages } from './site.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Items a page of a work list shows; the documents hold them all. */
const perPage = 200;

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
      const { year, unit, start = 0 } = query;
      const filters = await listFilters(store, zone);
      const asked = askedUnit(filters, zone, unit);
      const list =
        year === undefined || asked === undefined
          ? null
          : await publicWorkListPart(store, zone.id, year, asked, { start, most: perPage });
      const page = contextOf(context, language, zone, request);
      const view = {
        zone: zone.id,
        years: filters.letterYears,
        units: filters.answering,
        query: { year, unit: asked },
        part: list,
      };
      return sendPage(reply, page, workListPage(page, view));
    },
  );

  const named = async (zone: Zone, unit: string): Promise<LetterUnit> =>
    neededUnit(await listFilters(store, zone), zone, unit);
  const download = { schema: { hide, params: zoneParams, querystring: chosenWorkList } };
  app.get('/:zone/worklist.docx', download, async (request, reply) => {
    const zone = zoneOf(context, request.params.zone);
    if (!zone) return reply.callNotFound();
    const { year, unit } = request.query;
    const table = await publicWorkListOf(store, zone.id, year, await named(zone, unit));
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
    const table = await publicWorkListOf(store, zone.id, year, await named(zone, unit));
    const bytes = await workListXlsx(table, language);
    return reply
      .type(xlsxType)
      .header('content-disposition', `attachment; filename="worklist-${String(year)}.xlsx"`)
      .send(Buffer.from(bytes));
  });
  done();
};
