import type { CatalogueItem, CatalogueQuery } from '@twinpark/core/catalogue';
import { audiences, lifeEvents, type Channel } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { itemFacts, serviceLink } from './words.ts';

export interface CatalogueView {
  /** Those of this page, best first. */
  readonly items: readonly CatalogueItem[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly query: CatalogueQuery;
}

/** The services of a zone: searched by words, filtered by audience, occasion, side and channel. */
export function cataloguePage(context: PageContext, view: CatalogueView): PageBody {
  const { say, language, zone } = context;
  const segments = [zone?.id ?? '', 'services'];
  const { items, found, page, pages, query } = view;
  const at = (wanted: number): string =>
    linkTo(language, segments, { ...parameters(query), page: wanted === 1 ? null : wanted });
  return {
    title: say('services.title'),
    section: 'services',
    main: html`<p class="lead">${say('services.lead')}</p>
      <p class="doings">
        <a href="${linkTo(language, [zone?.id ?? '', 'applications'])}">${say('mine.title')}</a>
        <a href="${linkTo(language, [zone?.id ?? '', 'queue'])}">${say('queue.title')}</a>
        <a href="${linkTo(language, [zone?.id ?? '', 'publications'])}"
          >${say('publications.title')}</a
        >
      </p>
      ${searchForm(context, query, segments)}
      ${
        items.length === 0
          ? html`<p role="status">${say('services.none')}</p>`
          : html`<p role="status">${say('services.found', { n: found })}</p>
              <ul class="services">
                ${items.map((item) => entry(context, item))}
              </ul>`
      }
      ${
        pages > 1 &&
        html`<nav class="pager" aria-label="${say('services.page', { page, pages })}">
          <span>${say('services.page', { page, pages })}</span>
          ${page > 1 && html`<a href="${at(page - 1)}" rel="prev">${say('services.previous')}</a>`}
          ${page < pages && html`<a href="${at(page + 1)}" rel="next">${say('services.next')}</a>`}
        </nav>`
      }
      <p class="meta">${say('services.counted')}</p>`,
  };
}

function parameters(query: CatalogueQuery) {
  return {
    q: query.text,
    audience: query.audience,
    event: query.lifeEvent,
    side: query.side,
    channel: query.channel,
  };
}

function entry(context: PageContext, item: CatalogueItem): Html {
  const { language } = context;
  return html`<li>
    <h2><a href="${serviceLink(context, item.id)}">${item.title[language]}</a></h2>
    <p>${item.summary[language]}</p>
    ${itemFacts(context, item)}
  </li>`;
}

function searchForm(
  context: PageContext,
  query: CatalogueQuery,
  segments: readonly string[],
): Renderable {
  const { say, language, zone } = context;
  const choice = (
    name: string,
    label: string,
    chosen: string | undefined,
    options: readonly (readonly [value: string, text: string])[],
  ): Html =>
    html`<div>
      <label for="service-${name}">${label}</label>
      <select id="service-${name}" name="${name}">
        <option value="">${say('services.any')}</option>
        ${options.map(([value, text]) => html`<option value="${value}" ${value === chosen && html` selected`}>${text}</option>`)}
      </select>
    </div>`;
  const address = linkTo(language, segments);
  const channels: readonly Channel[] = ['online', 'counter'];
  return html`<form
    class="choices"
    action="${address}"
    method="get"
    aria-label="${say('services.filters')}"
  >
    <div class="wish">
      <label for="service-q">${say('services.search')}</label>
      <input id="service-q" type="search" name="q" maxlength="200" value="${query.text ?? ''}" />
    </div>
    ${choice(
      'event',
      say('services.event'),
      query.lifeEvent,
      lifeEvents.map((one) => [one, say(`event.${one}`)]),
    )}
    ${choice(
      'audience',
      say('services.audience'),
      query.audience,
      audiences.map((one) => [one, say(`audience.${one}`)]),
    )}
    ${choice(
      'side',
      say('services.side'),
      query.side,
      (zone?.sides ?? []).map(({ id, name }) => [id, name[language]]),
    )}
    ${choice(
      'channel',
      say('services.channel'),
      query.channel,
      channels.map((one) => [one, say(`channel.${one}`)]),
    )}
    <div class="buttons">
      <button type="submit">${say('services.find')}</button>
      ${Object.values(query).some((one) => one !== undefined) && html`<a href="${address}">${say('filter.reset')}</a>`}
    </div>
  </form>`;
}
