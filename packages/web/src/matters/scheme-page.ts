import { everyRowOfClock } from '@twinpark/core/catalogue';
import { saidInGeneral, versionName } from '@twinpark/core/engine';
import type { Action, ClockRule, Scheme, Text } from '@twinpark/core/model';
import { showSource } from '@twinpark/core/rules';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { factList } from '../parts/facts.ts';
import { table } from '../parts/table.ts';
import { schemePicture } from '../picture/scheme-picture.ts';

/** A scheme in words: who takes part, what is asked, the stages and what may be done at each, the clocks
 * with their rows and sources. */
export function schemePage(
  context: PageContext,
  scheme: Scheme,
  hash: string,
  clockTable: readonly ClockRule[],
): PageBody {
  const { language, say } = context;
  const rows = Object.entries(scheme.actors).map(
    ([, actor]) => [actor.title[language], say(`scheme.party.${actor.party}`)] as const,
  );
  return {
    title: scheme.title[language],
    main: html`<p class="lead">${scheme.summary[language]}</p>
      <ul>
        ${scheme.basis.map((source) => html`<li>${showSource(source, language)}</li>`)}
      </ul>
      <p class="meta">${say('scheme.version', { version: versionName(scheme.version, hash) })}</p>
      <h2>${say('scheme.stages')}</h2>
      ${schemePicture(context, scheme, null, (id) => id)}
      <h2>${say('scheme.who')}</h2>
      ${factList(rows)}
      <h2>${say('scheme.what')}</h2>
      ${fieldTable(context, scheme)}
      <h2>${say('scheme.actions')}</h2>
      ${actionTable(context, scheme)}
      <h2>${say('scheme.clocks')}</h2>
      ${clockTables(context, scheme, clockTable)}`,
  };
}

function fieldTable({ language, say }: PageContext, { fields }: Scheme): Html {
  const labels = [say('scheme.field'), say('scheme.field.kind'), say('scheme.field.privacy')];
  return table({
    caption: say('scheme.what'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title) => ({ title })),
    rows: Object.values(fields).map((field) => [
      html`${field.title[language]}${field.required === true && html` <span class="meta">${say('scheme.field.required')}</span>`}`,
      say(`scheme.kind.${field.kind}`),
      html`${say(`scheme.privacy.${field.privacy}`)}${field.crossing === 'crosses' && html` <span class="meta">${say('scheme.crosses')}</span>`}`,
    ]),
  });
}

function actionTable({ language, say }: PageContext, scheme: Scheme): Html {
  const comma = language === 'en' ? ', ' : '、';
  const list = (texts: readonly (Text | undefined)[]): string =>
    texts.flatMap((text) => text?.[language] ?? []).join(comma);
  const where = (action: Action): Renderable => {
    const stages = list(action.at.map((id) => scheme.stages[id]?.title));
    const branch = scheme.branches[action.branch ?? ''];
    if (!branch) return stages;
    const at = list((action.branchAt ?? []).map((id) => branch.stages[id]?.title));
    return html`${stages}
      <span class="meta block">${branch.title[language]}${at !== '' && html` · ${at}`}</span>`;
  };
  const labels = [
    say('scheme.action'),
    say('scheme.action.by'),
    say('scheme.action.at'),
    say('scheme.action.asks'),
    say('scheme.action.onlyIf'),
  ];
  return table({
    caption: say('scheme.actions'),
    captionUnseen: true,
    stacks: true,
    labels,
    columns: labels.map((title) => ({ title })),
    rows: Object.values(scheme.actions).map((action) => [
      action.title[language],
      action.onExpiry === undefined && action.onDay === undefined && action.nightly !== true
        ? list([action.by].flat().map((id) => scheme.actors[id]?.title))
        : say('scheme.action.timer'),
      where(action),
      list((action.asks ?? []).map((id) => scheme.fields[id]?.title)) || '–',
      (action.onlyIf ?? []).map(({ otherwise }, i) => [
        i > 0 && '; ',
        say('scheme.action.unless', { reason: saidInGeneral(otherwise)[language] }),
      ]),
    ]),
  });
}

function clockTables(
  { language, say }: PageContext,
  scheme: Scheme,
  clockTable: readonly ClockRule[],
): Renderable {
  return Object.entries(scheme.clocks).map(([id, clock]) => {
    const rows = everyRowOfClock(scheme, id, clockTable);
    const amount = (row: ClockRule): string => say(`clock.unit.${row.unit}`, { n: row.amount });
    const labels = [
      say('scheme.clock.amount'),
      say('scheme.clock.calendar'),
      say('scheme.clock.from'),
      say('scheme.clock.extension'),
      say('clock.source'),
    ];
    return table({
      caption: html`${clock.title[language]}
        <span class="meta">${scheme.actors[clock.owner]?.title[language] ?? clock.owner}</span>`,
      stacks: true,
      labels,
      columns: labels.map((title) => ({ title })),
      rows: rows.map((row) => [
        amount(row),
        say(`calendar.${row.calendar}`),
        row.from,
        row.extension === undefined ? '–' : say(`clock.unit.${row.unit}`, { n: row.extension }),
        html`${showSource(row.source, language)}${row.source.verified && html` ${say('clock.verified')}`}`,
      ]),
    });
  });
}
