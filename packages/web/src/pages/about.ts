import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { statusChip, statuses } from '../parts/status.ts';
import { countedAnchor, countedThings } from '../parts/how-counted.ts';
import { findingKinds } from '@twinpark/core/promises';

/** What words, colours and kinds mean, how findings are made, and how to object. */
export function aboutPage(context: PageContext): PageBody {
  const { say } = context;
  return {
    title: say('about.title'),
    main: html`<div class="prose">
      <h2>${say('about.words')}</h2>
      <ul>
        <li>${say('about.words.promise')}</li>
        <li>${say('about.words.lineage')}</li>
        <li>${say('about.words.finding')}</li>
      </ul>
      <h2>${say('about.status')}</h2>
      <p>${say('about.status.lead')}</p>
      <dl class="facts">
        ${statuses.map(
          (status) =>
            html`<div>
              <dt>${statusChip(context, status)}</dt>
              <dd>${say(`about.status.${status}.what`)}</dd>
            </div>`,
        )}
      </dl>
      <h2>${say('about.findings')}</h2>
      <p>${say('about.findings.lead')}</p>
      <dl class="facts">
        ${findingKinds.map(
          (kind) =>
            html`<div>
              <dt>${say(`finding.${kind}`)}</dt>
              <dd>${say(`finding.${kind}.what`)}</dd>
            </div>`,
        )}
      </dl>
      <h2 id="numbers">${say('about.numbers')}</h2>
      <p>${say('about.numbers.lead')}</p>
      <dl class="facts">
        ${countedThings.map(
          (counted) =>
            html`<div id="${countedAnchor(counted)}">
              <dt>${say(`overview.${counted}`)}</dt>
              <dd>${say(`about.numbers.${counted}`)}</dd>
            </div>`,
        )}
      </dl>
      <h2 id="object">${say('about.object')}</h2>
      <p>${say('about.object.text')}</p>
      <h2>${say('about.repairs')}</h2>
      <p>${say('about.repairs.text')}</p>
      <h2>${say('about.privacy')}</h2>
      <p>${say('about.privacy.text')}</p>
      <h2>${say('about.data')}</h2>
      <p>
        ${say('about.data.text')}
        <a href="/api/v1/openapi.json" hreflang="en">/api/v1/openapi.json</a>
      </p>
    </div>`,
  };
}
