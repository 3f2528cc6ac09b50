import {
  visibleFields,
  type CompiledScheme,
  type Matter,
  type MatterEvent,
} from '@twinpark/core/engine';
import { publishedReplies, publishedSecondReplies, visibilities } from '@twinpark/core/letters';
import type { Values } from '@twinpark/core/model';
import type { IssuedLetter, Person, StoredEvent } from '@twinpark/postgres';
import {
  letterLink,
  letterTitle,
  linkTo,
  localTime,
  proposalPage,
  proposalsPage,
  schemePage,
  type Disclosure,
  type LetterFiles,
  type PageContext,
  type ProposalRow,
  type PublicLetter,
  type PublicReply,
} from '@twinpark/web';
import { Type } from 'typebox';
import { matterFor } from '../../matters/index.ts';
import { personsIn } from '../../people/persons-in.ts';
import { declareNeed } from '../../people/access.ts';
import { zoneOf, type HttpContext } from '../context.ts';
import { contextOf, sendPage } from '../pages/page.ts';
import type { Pages } from '../pages/site.ts';
import { isKept } from '../proof.ts';
import { cursorValue, idParams, isUuid, zoneParams } from '../query.ts';
import { publicFileAt } from './files.ts';
import { shownLinks } from './links.ts';
import { nameOfIn } from './surroundings.ts';

const perPage = 30;
const schemeId = 'proposals';

/** What everybody may see: the proposals that were filed, and the schemes. */
export const proposalPages: Pages = (app, context, done) => {
  declareNeed(app, 'read-public');
  const { matters, store, language } = context;

  app.get(
    '/:zone/proposals',
    {
      schema: {
        hide: true,
        params: zoneParams,
        querystring: Type.Object({ cursor: Type.Optional(cursorValue) }),
      },
    },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const running = zone && matters.schemes.current(zone.id, schemeId);
      if (!zone || !running) return reply.callNotFound();
      const { cursor } = request.query;
      const list = await store.schemeMatters({
        zone: zone.id,
        scheme: schemeId,
        numbered: true,
        cursor,
        limit: perPage,
      });
      const page = contextOf(context, language, zone, request);
      const proposers = list.items.map(({ values }) => values['proposers']);
      const persons = await personsIn(store, zone.id, proposers);
      const rows = list.items.map((matter) => ({
        ...publicRow(running.compiled, matter),
        sample: isInvented(matter, persons),
      }));
      const view = {
        scheme: running.compiled.scheme,
        rows,
        next: list.next,
        total: list.total,
        cursor,
      };
      return sendPage(reply, page, proposalsPage(page, view));
    },
  );

  app.get(
    '/:zone/proposals/:id',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const { params } = request;
      const zone = zoneOf(context, params.zone);
      const view =
        zone && isUuid(params.id) ? await matterFor(matters, zone.id, params.id, null) : null;
      // What was not filed is between the proposer and the office.
      const number = view?.number ?? null;
      if (!zone || !view || view.scheme !== schemeId || number === null) {
        return reply.callNotFound();
      }
      const running = await matters.schemes.version(zone.id, view.schemeHash);
      const held = await matters.read(zone.id, view.id);
      const issued = await store.issuedLetters(zone.id, view.id);
      const page = contextOf(context, language, zone, request);
      const title = view.values['title'];
      const persons = await personsIn(store, zone.id, view, held?.held.plain.values);
      return sendPage(
        reply,
        page,
        proposalPage(page, {
          scheme: running.compiled.scheme,
          id: view.id,
          number,
          title: typeof title === 'string' ? title : null,
          sample: held !== null && isInvented(held.held.plain, persons),
          stage: view.stage,
          values: withoutTitle(view.values),
          place: { stage: view.stage, branches: view.branches },
          replies: held ? await publicReplies(context, page, held.held.plain, issued) : [],
          letters: held ? publicLetters(page, held.held.plain, issued) : [],
          links: await shownLinks(
            context,
            page,
            view.id,
            await store.matterLinks(zone.id, [view.id]),
            null,
          ),
          nameOf: nameOfIn(page, persons),
          fileAt: publicFileAt(page, view.id),
        }),
      );
    },
  );

  app.get(
    '/:zone/schemes/:id',
    { schema: { hide: true, params: idParams } },
    async (request, reply) => {
      const zone = zoneOf(context, request.params.zone);
      const running = zone && matters.schemes.current(zone.id, request.params.id);
      if (!zone || !running) return reply.callNotFound();
      const page = contextOf(context, language, zone, request);
      const { scheme, hash, clockTable } = running.compiled;
      return sendPage(reply, page, schemePage(page, scheme, hash, clockTable));
    },
  );
  done();
};

/** Whether a demonstration account made the proposal: nobody wrote it, and no unit handles it. */
function isInvented({ values }: Pick<Matter, 'values'>, persons: readonly Person[]): boolean {
  const proposers = values['proposers'];
  if (!Array.isArray(proposers)) return false;
  return persons.some(({ id, sample }) => sample && proposers.includes(id));
}

function publicRow(compiled: CompiledScheme, matter: Matter): Omit<ProposalRow, 'sample'> {
  const seen = visibleFields(compiled, matter, null);
  const title = matter.values['title'];
  return {
    id: matter.id,
    number: matter.number,
    title: seen.has('title') && typeof title === 'string' ? title : null,
    stage: matter.stage,
    openedOn: matter.openedOn,
  };
}

function withoutTitle(values: Values): Values {
  const { title: _title, ...rest } = values;
  return rest;
}

/** What of a reply stands behind each way of disclosing it. A summary has the points and how far each
 * is, not the wording. */
const shown: Readonly<Record<Disclosure, readonly string[]>> = {
  full: ['resultClass', 'reply', 'measures', 'documentNumber'],
  summary: ['resultClass', 'disclosureGround', 'measures', 'documentNumber'],
  'title-only': ['resultClass', 'disclosureGround'],
  none: ['disclosureGround'],
};

/** The published replies of a matter, as far as they are public: each as its unit and the check decided, with what
 * became of it. Of a reply that is published and not disclosed everybody learns that it is there. */
async function publicReplies(
  { store }: Pick<HttpContext, 'store'>,
  page: PageContext,
  { id, branches }: Pick<Matter, 'id' | 'branches'>,
  issued: readonly IssuedLetter[],
): Promise<readonly PublicReply[]> {
  const zone = page.zone?.id ?? '';
  const published = publishedReplies({ branches }, issued);
  const isRedone = published.some(({ state }) => state.is === 'redone');
  const events = isRedone ? await store.matterEvents(zone, id) : [];
  const files = new Map(openLetters({ branches }, issued).map((one) => [one.seq, one]));
  const dayOf = (seq: number): string =>
    localTime(issued.find((one) => one.seq === seq)?.at ?? '').slice(0, 10);
  return published.map(({ party, letter, extent, state }): PublicReply => {
    const file = files.get(letter);
    const values = branches['reply']?.find((one) => one.party === party)?.values ?? {};
    return {
      party,
      disclosure: extent,
      sentOn: dayOf(letter),
      isOneOfSeveral: published.filter((one) => one.party === party).length > 1,
      state:
        state.is === 'standing'
          ? state
          : state.is === 'replaced'
            ? { is: 'replaced', on: dayOf(state.by) }
            : { is: 'redone', since: redoneSince(events, party, letter) },
      // What the unit has filled in since belongs to its next reply.
      values: state.is === 'standing' ? disclosed(values, extent) : {},
      proof: extent === 'none' ? null : String(letter),
      files: file === undefined ? null : lettersFiles(page, id, file),
    };
  });
}

/** The day on which a unit's published reply was given back to it. */
function redoneSince(events: readonly StoredEvent[], party: string, letter: number): string {
  const given = events.find(({ seq, body }) => {
    if (seq <= letter) return false;
    const event = JSON.parse(body) as MatterEvent;
    return event.kind === 'branch-moved' && event.branch === 'reply' && event.party === party;
  });
  return localTime(given?.at ?? '').slice(0, 10);
}

/** An issued letter that everybody may read, as far as it is disclosed. */
export interface OpenLetter extends IssuedLetter {
  readonly disclosure: Exclude<Disclosure, 'none'>;
}

/** The issued letters that everybody may read and whose documents are made, in full, in summary or by their
 * title. */
export function openLetters(
  matter: Pick<Matter, 'branches'>,
  issued: readonly IssuedLetter[],
): readonly OpenLetter[] {
  const visible = visibilities(matter, issued);
  return issued.flatMap((letter): readonly OpenLetter[] => {
    const seen = visible.get(letter.seq);
    return isKept(letter) && seen?.to === 'public' ? [{ ...letter, disclosure: seen.extent }] : [];
  });
}

/** The letters that were published beside the replies, each with how far it is disclosed and on what ground: of one that
 * is not, everybody learns that it is there. */
function publicLetters(
  page: PageContext,
  { id, branches }: Pick<Matter, 'id' | 'branches'>,
  issued: readonly IssuedLetter[],
): readonly PublicLetter[] {
  const { language, zone } = page;
  const files = new Map(openLetters({ branches }, issued).map((one) => [one.seq, one]));
  const published = new Map(
    publishedSecondReplies({ branches }, issued).map(({ letter, extent }) => [letter, extent]),
  );
  return issued.flatMap(({ seq, kind, party, at }): PublicLetter[] => {
    const extent = published.get(seq);
    if (extent === undefined) return [];
    const file = files.get(seq);
    const own = branches['followUp']?.find((one) => one.party === party)?.values ?? {};
    const segments = [zone?.id ?? '', 'proposals', id, 'proof', String(seq)];
    return [
      {
        title: letterTitle(page, kind),
        party,
        at: localTime(at),
        values: { disclosure: extent, ...disclosed(own, extent) },
        files: file === undefined ? null : lettersFiles(page, id, file),
        proof: extent === 'none' ? null : linkTo(language, segments),
      },
    ];
  });
}

function lettersFiles(
  { language, zone }: PageContext,
  matter: string,
  { seq, stored }: OpenLetter,
): LetterFiles {
  const file = (form: string): string =>
    linkTo(language, [zone?.id ?? '', 'proposals', matter, 'replies', `${String(seq)}.${form}`]);
  return {
    href: file('html'),
    download: file('docx'),
    promises: stored === null ? null : letterLink(language, zone?.id ?? '', stored),
  };
}

function disclosed(values: Values, disclosure: Disclosure): Values {
  const kept = Object.entries(values).filter(([id]) => shown[disclosure].includes(id));
  return Object.fromEntries(
    kept.map(([id, value]) =>
      id === 'measures' && disclosure === 'summary' && Array.isArray(value)
        ? [id, value.map(pointAndStatus)]
        : [id, value],
    ),
  );
}

function pointAndStatus(line: Values[string]): Values[string] {
  if (typeof line !== 'object' || Array.isArray(line)) return line;
  return Object.fromEntries(
    Object.entries(line as Values).filter(([column]) => ['point', 'status'].includes(column)),
  );
}
