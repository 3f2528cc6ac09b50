import type { PageContext } from '../context.ts';
import { faultText, type Fault } from '../fault.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';

/** What went wrong, in the parts a person can act on. */
export interface PageError {
  readonly status: 400 | 404 | 500;
  /** Faults of a request, each with its place, value and what was expected. */
  readonly faults?: readonly Fault[];
}

/** The pages for a wrong request, a missing page and a failure, each with a remedy. */
export function errorPage(context: PageContext, error: PageError): PageBody {
  const { say, language, path } = context;
  const remedy = say(`error.${error.status}.remedy`);
  return {
    title: say(`error.${error.status}.title`),
    main: html`${error.status === 404 && html`<p>${say('error.404.text', { path })}</p>`}
      ${error.status === 500 && html`<p>${say('error.500.text')}</p>`}
      ${(error.faults ?? []).map((given) => {
        const fault = faultText(language, given);
        return factList([
          [say('error.place'), fault.place],
          [say('error.value'), fault.value],
          [say('error.expected'), fault.expected],
          [say('error.remedy'), fault.remedy],
        ]);
      })}
      <p>${remedy}</p>
      <p>
        <a href="${linkTo(language, [])}">${say('site.home')}</a> ·
        <a href="${linkTo(language, ['search'])}">${say('search.title')}</a>
      </p>`,
  };
}
