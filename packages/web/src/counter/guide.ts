import {
  materialsOf,
  schemeOfPart,
  type CompiledBundle,
  type Progress,
} from '@twinpark/core/bundles';
import { limitsOf, rowsOfClock } from '@twinpark/core/catalogue';
import {
  parameterOn,
  type ClockRule,
  type Field,
  type Guide,
  type IsoDate,
  type Material,
  type Parameters,
  type ParameterSources,
  type Scheme,
  type Source,
} from '@twinpark/core/model';
import { showSource, showValue } from '@twinpark/core/rules';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import type { NameOf } from '../matters/names.ts';
import { factList } from '../parts/facts.ts';
import { table } from '../parts/table.ts';
import { schemePicture } from '../picture/scheme-picture.ts';
import { progressTable } from './progress-table.ts';
import {
  daysInWords,
  daysWithSource,
  feeInWords,
  limitsInWords,
  listed,
  partTitle,
  serviceLink,
  sideNames,
} from './words.ts';

export interface SchemeGuideView {
  readonly scheme: Scheme;
  readonly guide: Guide;
  readonly clockTable: readonly ClockRule[];
  /** Who holds its standing parts here. */
  readonly standing: Readonly<Record<string, readonly string[]>>;
  /** What the zone gives its look-ups, and on what that rests. */
  readonly parameters: Parameters;
  readonly sources: ParameterSources;
  readonly nameOf: NameOf;
  readonly today: IsoDate;
}

/** The guide of a scheme: who, what, how long, what it costs, how it goes, on what it rests. */
export function schemeGuidePage(context: PageContext, view: SchemeGuideView): PageBody {
  const { say, language, zone } = context;
  const { scheme, guide, clockTable, standing, nameOf, today } = view;
  const rows = (clock: string | undefined) => rowsOfClock(scheme, clock, clockTable, today);
  const units = [...new Set(Object.values(standing).flat())].map(nameOf);
  const results = Object.entries(guide.results).map(
    ([outcome, gives]) =>
      html`<li>
        <strong>${scheme.outcomes[outcome]?.title[language]}</strong>: ${gives?.[language]}
      </li>`,
  );
  const asks = (scheme.opening.asks ?? []).flatMap((id) => scheme.fields[id] ?? []);
  return {
    title: scheme.title[language],
    section: 'services',
    trail: trailOf(context),
    main: html`<p class="lead">${scheme.summary[language]}</p>
      ${doings(context, scheme.id, guide.channel !== 'counter', true)}
      <h2>${say('guide.about')}</h2>
      ${factList([
        [say('guide.who'), guide.who[language]],
        [say('guide.channel'), say(`channel.${guide.channel}`)],
        [say('guide.promised'), daysWithSource(context, rows(guide.days.promised), scheme)],
        [
          say('guide.statutory'),
          limitsInWords(context, limitsOf(scheme, clockTable, today), true, scheme),
        ],
        [
          say('guide.fee'),
          html`${feeInWords(context, guide.fee)}${guide.fee !== 'none' && html` <span class="meta">${showSource(guide.fee.source, language)}</span>`}`,
        ],
        [say('guide.side'), sideNames(context, [scheme.side])],
        [say('guide.units'), listed(context, units)],
        [say('guide.pledge'), guide.pledge && pledgeInWords(context, view, guide.pledge)],
        [
          say('guide.results'),
          html`<ul>
            ${results}
          </ul>`,
        ],
      ])}
      <h2>${say('guide.materials')}</h2>
      ${materialTable(
        context,
        Object.values(guide.materials).map((material) => ({
          material,
          field: scheme.fields[material.field ?? ''],
        })),
      )}
      <h2>${say('guide.questions')}</h2>
      <ul class="columns-of-words">
        ${asks.filter(({ kind }) => kind !== 'file').map(({ title }) => html`<li>${title[language]}</li>`)}
      </ul>
      <h2>${say('guide.steps')}</h2>
      ${schemePicture(context, scheme, null, (id) => id)} ${parameterList(context, view)}
      ${basisList(context, scheme.basis)}
      <p>
        <a href="${linkTo(language, [zone?.id ?? '', 'schemes', scheme.id])}"
          >${say('guide.more')}</a
        >
      </p>`,
  };
}

export interface BundleGuideView {
  readonly compiled: CompiledBundle;
  /** By when it would be decided if it were handed in today, all parts needed. */
  readonly forecast: Progress;
  readonly today: IsoDate;
  /** Who holds the standing parts of each of its schemes here. */
  readonly standing: (scheme: string) => Readonly<Record<string, readonly string[]>>;
  readonly nameOf: NameOf;
}

/** The guide of a bundle: its parts and their order, all materials once, the day for the whole. */
export function bundleGuidePage(context: PageContext, view: BundleGuideView): PageBody {
  const { say, language } = context;
  const { compiled, forecast } = view;
  const { bundle, questions } = compiled;
  const nameOf = (part: string): string =>
    partTitle(context, bundle.parts[part], schemeOfPart(compiled, part).scheme);
  const parts = Object.entries(bundle.parts).map(([id, part]) => {
    const { scheme, clockTable } = schemeOfPart(compiled, id);
    const after = part.after?.map((one) => nameOf(one.part)) ?? [];
    return [
      html`<a href="${serviceLink(context, scheme.id)}">${nameOf(id)}</a>`,
      after.length === 0
        ? say('guide.atOnce')
        : say('guide.afterParts', { parts: listed(context, after) }),
      html`${daysWithSource(
        context,
        forecast.parts.flatMap((one) => (one.part === id && one.row ? [one.row] : [])),
      )}`,
      limitsInWords(context, limitsOf(scheme, clockTable, view.today), true, scheme),
      feeInWords(context, scheme.guide?.fee ?? 'none'),
      part.when ? say('guide.ifNeeded') : say('guide.always'),
    ];
  });
  const schemes = Object.keys(bundle.parts).map((id) => schemeOfPart(compiled, id).scheme);
  const units = schemes.flatMap(({ id }) => Object.values(view.standing(id)).flat());
  const whos = schemes.flatMap(({ guide }) => (guide ? [guide.who[language]] : []));
  const gives = Object.keys(bundle.parts).flatMap((id) =>
    Object.entries(schemeOfPart(compiled, id).scheme.guide?.results ?? {}).flatMap(
      ([outcome, words]) =>
        words === undefined || outcome === 'refused'
          ? []
          : [html`<li><strong>${nameOf(id)}</strong>: ${words[language]}</li>`],
    ),
  );
  const labels = [
    say('guide.part'),
    say('guide.order'),
    say('guide.promised'),
    say('guide.statutory'),
    say('guide.fee'),
    say('guide.wanted'),
  ];
  return {
    title: bundle.title[language],
    section: 'services',
    trail: trailOf(context),
    main: html`<p class="lead">${bundle.summary[language]}</p>
      ${doings(context, bundle.id, true, false)}
      <p class="promise-day">
        <strong
          >${
            forecast.due === null
              ? say('guide.ifTodayUnknown')
              : say('guide.ifToday', { date: forecast.due })
          }</strong
        >
        ${forecast.due === null && html`<br />${whyUnknown(context, forecast)}`}
      </p>
      <details>
        <summary>${say('progress.how')}</summary>
        <p>${say('progress.howLead')}</p>
        ${progressTable(context, compiled, forecast)}
      </details>
      <h2>${say('guide.about')}</h2>
      ${factList([
        [say('guide.who'), manyLines(whos)],
        [say('guide.side'), sideNames(context, [...new Set(schemes.map(({ side }) => side))])],
        [say('guide.units'), listed(context, [...new Set(units)].map(view.nameOf))],
        [
          say('guide.results'),
          html`<ul>
            ${gives}
          </ul>`,
        ],
      ])}
      <h2>${say('guide.parts')}</h2>
      ${table({
        caption: say('guide.parts'),
        captionUnseen: true,
        columns: labels.map((title) => ({ title })),
        rows: parts,
        stacks: true,
        labels,
      })}
      <h2>${say('guide.materials')}</h2>
      ${materialTable(
        context,
        materialsOf(compiled).map(({ material, parts: needing }) => {
          const question = needing.map((part) => questions.ids[part]?.[material.field ?? '']);
          return {
            material,
            field: questions.fields[question[0] ?? ''],
            parts: needing.map(nameOf),
          };
        }),
      )}
      <h2>${say('guide.questions')}</h2>
      ${questionList(context, compiled, nameOf)} ${basisList(context, bundle.basis)}`,
  };
}

/** What a bundle asks: what is shared first, once, then what each part asks for itself under its name. */
function questionList(
  { say, language }: PageContext,
  { questions }: CompiledBundle,
  nameOf: (part: string) => string,
): Renderable {
  return questions.sections.map(({ part, asks }) => {
    const titles = asks.flatMap((id) => {
      const field = questions.fields[id];
      return field && field.kind !== 'file' ? [field.title[language]] : [];
    });
    return (
      titles.length > 0 &&
      html`<h3>${part === null ? say('apply.shared') : nameOf(part)}</h3>
        <ul class="columns-of-words">
          ${titles.map((title) => html`<li>${title}</li>`)}
        </ul>`
    );
  });
}

/** What people say of a part of it and of another stands once. */
function manyLines(all: readonly string[]): Html {
  return html`<ul>
    ${[...new Set(all)].map((one) => html`<li>${one}</li>`)}
  </ul>`;
}

/** Why no day can be told for the whole, and the last day that can. */
function whyUnknown({ say, language }: PageContext, { parts }: Progress): Renderable {
  const why = parts.find((one) => one.why !== null)?.why;
  const last = parts
    .flatMap(({ due }) => due ?? [])
    .sort()
    .at(-1);
  return html`${why?.[language]}${last !== undefined && html`<br />${say('guide.knownUntil', { date: last })}`}`;
}

function trailOf({ say, language, zone }: PageContext): NonNullable<PageBody['trail']> {
  return [{ text: say('services.title'), href: linkTo(language, [zone?.id ?? '', 'services']) }];
}

function doings(context: PageContext, id: string, online: boolean, asks: boolean): Html {
  const { say, language, zone } = context;
  return html`<p class="doings">
    ${
      online
        ? html`<a class="button" href="${serviceLink(context, id, 'apply')}"
            >${say('guide.apply')}</a
          >`
        : html`<span>${say('guide.applyCounter')}</span>
            <a class="button" href="${linkTo(language, [zone?.id ?? '', 'queue'], { service: id })}"
              >${say('guide.takeNumber')}</a
            >`
    }
    ${asks && html`<a class="button quiet" href="${serviceLink(context, id, 'can-i')}">${say('guide.canI')}</a>`}
  </p>`;
}

interface MaterialRow {
  readonly material: Material;
  readonly field: Field | undefined;
  readonly parts?: readonly string[];
}

function materialTable(context: PageContext, materials: readonly MaterialRow[]): Renderable {
  const { say, language } = context;
  if (materials.length === 0) return html`<p>${say('guide.materials.none')}</p>`;
  const isBundle = materials.some(({ parts }) => parts !== undefined);
  const labels = [
    say('guide.material'),
    say('guide.form'),
    say('guide.notes'),
    say('guide.needed'),
    ...(isBundle ? [say('guide.neededFor')] : []),
  ];
  return table({
    caption: say('guide.materials'),
    captionUnseen: true,
    columns: labels.map((title) => ({ title })),
    stacks: true,
    labels,
    rows: materials.map(({ material, field, parts }) => [
      material.title[language],
      say(`form.${material.form}`),
      html`${material.notes?.[language]}
      ${material.sample && html`<span class="meta">${say('guide.sample', { text: material.sample[language] })}</span>`}`,
      needed(context, material, field),
      ...(isBundle ? [listed(context, parts ?? [])] : []),
    ]),
  });
}

/** The fast path on a declaration: what is declared, what it stands for, when it is looked into, what a false one brings. */
function pledgeInWords(
  context: PageContext,
  { scheme, guide, clockTable, today }: SchemeGuideView,
  { declaration, replaces, clock }: NonNullable<Guide['pledge']>,
): Html {
  const { say, language } = context;
  const spared = replaces.flatMap((id) => guide.materials[id]?.title[language] ?? []);
  const days = daysInWords(context, rowsOfClock(scheme, clock, clockTable, today));
  return html`<p>${declaration[language]}</p>
    <ul>
      ${spared.length > 0 && html`<li>${say('guide.pledge.replaces', { materials: listed(context, spared) })}</li>`}
      <li>${say('guide.pledge.checked', { days })}</li>
      <li>${say('guide.pledge.false')}</li>
    </ul>`;
}

function needed({ say }: PageContext, material: Material, field: Field | undefined): string {
  if (material.field === undefined || field === undefined) return say('guide.shown');
  const { required, visible } = field;
  if (required === undefined) return say('guide.optional');
  return required === true && visible === undefined
    ? say('guide.required')
    : say('guide.conditional');
}

/** The numbers that the zone sets and its rules ask for, each with what it rests on. */
function parameterList(
  { say, language }: PageContext,
  { scheme, parameters, sources, today }: SchemeGuideView,
): Renderable {
  const rows = Object.values(scheme.lookups).flatMap(({ title, from }) => {
    if (!('parameter' in from)) return [];
    const value = parameterOn(parameters[from.parameter], today);
    const source = sources[from.parameter];
    return value === null ? [] : [{ title, value, source }];
  });
  if (rows.length === 0) return null;
  return html`<h2>${say('guide.parameters')}</h2>
    <ul>
      ${rows.map(
        ({ title, value, source }) =>
          html`<li>
            ${title[language]}:
            ${showValue(value, language)}${
              source && html` <span class="meta">${showSource(source, language)}</span>`
            }
          </li>`,
      )}
    </ul>`;
}

function basisList({ say, language }: PageContext, basis: readonly Source[]): Renderable {
  if (basis.length === 0) return null;
  return html`<h2>${say('guide.basis')}</h2>
    <ul>
      ${basis.map((source) => html`<li>${showSource(source, language)}</li>`)}
    </ul>
    ${basis.some(({ verified }) => !verified) && html`<p class="meta">${say('guide.unverified')}</p>`}`;
}
