import { mostCountedHits, type Page, type SearchHit } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { shortened } from './error.ts';
import type { PageBody } from '../layout.ts';
import { letterLink, linkTo, promiseLink } from '../links.ts';
import { letterWords } from '../parts/letter-text.ts';
import { pager } from '../parts/pager.ts';
import { sampleShare, sampleTag } from '../parts/sample-tag.ts';

export interface SearchView {
  readonly q: string;
  readonly zone: string | undefined;
  readonly cursor: string | undefined;
  /** Null before anything was asked. */
  readonly page: Page<SearchHit> | null;
}

/** Search over letters and promises, with the words found marked. */
export function searchPage(context: PageContext, view: SearchView): PageBody {
  const { language, say, zones } = context;
  const { q, page } = view;
  const query = { q, zone: view.zone, cursor: view.cursor };
  return {
    title: say('search.title'),
    sample: sampleShare(page?.items ?? []),
    main: html`<form
        class="choices"
        action="${linkTo(language, ['search'])}"
        method="get"
        aria-label="${say('search.title')}"
      >
        <div class="grows">
          <label for="q">${say('search.label')}</label
          ><input id="q" type="search" name="q" value="${q}" maxlength="100" />
        </div>
        <div>
          <label for="zone">${say('search.zone')}</label
          ><select id="zone" name="zone">
            <option value="">${say('search.zone.all')}</option>
            ${zones.map(
              (zone) =>
                html`<option value="${zone.id}" ${zone.id === view.zone && html` selected`}>
                  ${zone.name[language]}
                </option>`,
            )}
          </select>
        </div>
        <div class="buttons"><button type="submit">${say('site.search.button')}</button></div>
      </form>
      ${
        page &&
        html`<h2>${resultsOf(context, q, page.total)}</h2>
          <ol class="entries hits">
            ${page.items.map((hit) => hitEntry(context, hit))}
          </ol>
          ${page.total > 0 && pager(context, { segments: ['search'], query, next: page.next, total: page.total, counted: countOf(context, page.total) })}`
      }`,
  };
}

function resultsOf({ say }: PageContext, q: string, total: number): string {
  if (total === 0) return say('search.none', { q: shortened(q) });
  return total > mostCountedHits
    ? say('search.results.many', { q: shortened(q), n: mostCountedHits })
    : say('search.results', { q: shortened(q), n: total });
}

/** Of more than a thousand hits nobody counts the rest. */
function countOf({ say }: PageContext, total: number): string {
  return total > mostCountedHits
    ? say('search.total.many', { n: mostCountedHits })
    : say('page.total', { n: total });
}

function hitEntry(context: PageContext, hit: SearchHit): Html {
  const { language, say, zones } = context;
  const href =
    hit.kind === 'letter'
      ? letterLink(language, hit.zone, hit.id)
      : promiseLink(language, hit.zone, hit.id);
  const zone = zones.find((one) => one.id === hit.zone);
  return html`<li>
    <a href="${href}"
      >${hit.title === '' ? say('letter.untitled') : letterWords(hit.title, hit.originalTitle)}</a
    >${sampleTag(context, hit)}
    <p lang="${hit.originalSnippet === undefined ? 'zh-Hans' : 'zh-Hant'}">${markMatches(hit)}</p>
    <span class="meta"
      >${say(`search.kind.${hit.kind}`)}${hit.year !== null && ` · ${String(hit.year)}`} ·
      ${zone?.name[language]}</span
    >
  </li>`;
}

/** The snippet, in the script of its letter, with its matches marked; they are taken in order and may not
 * overlap. */
function markMatches(hit: SearchHit): readonly Renderable[] {
  const { matches, cut, originalSnippet: snippet = hit.snippet } = hit;
  const pieces: Renderable[] = [cut.before && '…'];
  let at = 0;
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    pieces.push(snippet.slice(at, from), html`<mark>${snippet.slice(from, end)}</mark>`);
    at = end;
  }
  pieces.push(snippet.slice(at), cut.after && '…');
  return pieces;
}
