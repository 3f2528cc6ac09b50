import type { PageContext } from '../context.ts';
import { faultText, type Fault } from '../fault.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';

/** What went wrong, in the parts a person can act on. */
export interface PageError {
  readonly status: 400 | 403 | 404 | 405 | 413 | 429 | 500;
  /** What was asked for, as the browser shows it. */
  readonly address: string;
  /** Minutes to wait, for 429. */
  readonly minutes?: number;
  /** The request came with a form of ours that is no longer good. */
  readonly formExpired?: boolean;
  /** For 404: somebody who is signed in asked for a matter, which may be hidden from them. */
  readonly ofMatter?: boolean;
  /** For 405: the nearest page that can be opened. */
  readonly above?: string;
  /** Faults of a request, each with its place, value and what was expected. */
  readonly faults?: readonly Fault[];
  /** A unit was asked for that nobody is called by; `nearest` lead to the same page for that unit. */
  readonly unknownUnit?: {
    readonly asked: string;
    readonly nearest: readonly { readonly text: string; readonly href: string }[];
  };
}

const longestEcho = 80;

/** What somebody sent, as far as it is worth repeating. */
export function shortened(text: string): string {
  if (text.length <= longestEcho) return text;
  // Never half of a surrogate pair.
  return `${text.slice(0, longestEcho - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The pages for a wrong request, a missing page and a failure, each with a remedy. */
export function errorPage(context: PageContext, error: PageError): PageBody {
  const { say, language } = context;
  const { status } = error;
  if (error.formExpired === true) {
    return {
      title: say('error.form.title'),
      main: html`<p>${say('error.form.text')}</p>
        <p>${say('error.form.remedy')}</p>`,
    };
  }
  if (error.above !== undefined) {
    return {
      title: say('error.405.title'),
      main: html`<p>${say('error.405.text')}</p>
        <p><a href="${error.above}">${say('error.405.remedy')}</a></p>`,
    };
  }
  if (error.unknownUnit !== undefined) return unknownUnitPage(context, error.unknownUnit);
  const remedy =
    status === 429
      ? say('error.429.remedy', { minutes: error.minutes ?? 15 })
      : say(`error.${status}.remedy`);
  return {
    title: say(`error.${status}.title`),
    main: html`${status === 404 && html`<p>${say('error.404.text', { path: shortened(error.address) })}</p>`}
      ${status === 500 && html`<p>${say('error.500.text')}</p>`}
      ${status === 403 && html`<p>${say('error.403.text')}</p>`}
      ${status === 429 && html`<p>${say('error.429.text')}</p>`}
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
      ${error.ofMatter === true && html`<p>${say('error.404.matter')}</p>`}
      <p>
        <a href="${linkTo(language, [])}">${say('site.home')}</a> ·
        <a href="${linkTo(language, ['search'])}">${say('search.title')}</a>
      </p>`,
  };
}

function unknownUnitPage(
  { say }: PageContext,
  { asked, nearest }: NonNullable<PageError['unknownUnit']>,
): PageBody {
  return {
    title: say('error.unit.title', { asked: shortened(asked) }),
    main: html`<p>${say('error.unit.text')}</p>
      ${
        nearest.length > 0 &&
        html`<h2>${say('error.unit.nearest')}</h2>
          <ul class="units">
            ${nearest.map(({ text, href }) => html`<li><a href="${href}">${text}</a></li>`)}
          </ul>`
      }
      <p>${say('error.unit.remedy')}</p>`,
  };
}
