import { languages, type Language } from '@twinpark/core/model';
import { mostUnread, type PageContext, type Viewer } from './context.ts';
import { html, joinHtml, type Html, type Renderable } from './html.ts';
import { sampleNote } from './parts/sample-tag.ts';
import { languageSlug, linkTo } from './links.ts';

/** A page before the frame is put round it. `trail` are the steps above it, outermost first. */
export interface PageBody {
  readonly title: string;
  /** The language of the title where it is a letter's, not the page's. */
  readonly titleLanguage?: Language;
  readonly trail?: readonly { readonly text: string; readonly href: string }[];
  /** Which entry of the zone's navigation is this page's. */
  readonly section?: ZoneSection | 'notices';
  /** What the page shows rests on sample letters, all of it or some: the page says which are invented. */
  readonly sample?: boolean | 'some' | undefined;
  readonly main: Renderable;
  /** Addresses of modules that make the page better where scripts run. */
  readonly script?: string | readonly string[] | undefined;
}

type ZoneSection =
  | 'overview'
  | 'letters'
  | 'promises'
  | 'findings'
  | 'worklist'
  | 'proposals'
  | 'services'
  | 'desk';

export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

const zoneSections: readonly { readonly section: ZoneSection; readonly path: readonly string[] }[] =
  [
    { section: 'overview', path: [] },
    { section: 'letters', path: ['letters'] },
    { section: 'promises', path: ['promises'] },
    { section: 'findings', path: ['findings'] },
    { section: 'worklist', path: ['worklist'] },
    { section: 'proposals', path: ['proposals'] },
    { section: 'services', path: ['services'] },
  ];

function languageSwitch({ language, path, say }: PageContext): Html {
  const entry = (other: Language): Html =>
    other === language
      ? html`<li><span lang="${other}" aria-current="true">${languageNames[other]}</span></li>`
      : html`<li>
          <a href="/${languageSlug(other)}${path}" lang="${other}" hreflang="${other}"
            >${languageNames[other]}</a
          >
        </li>`;
  return html`<nav class="languages" aria-label="${say('site.language')}">
    <ul>
      ${languages.map(entry)}
    </ul>
  </nav>`;
}

function zoneSwitch({ language, zones, zone, say }: PageContext): Html {
  return html`<nav class="zones" aria-label="${say('site.zones')}">
    <ul>
      ${zones.map(
        (other) =>
          html`<li>
            <a
              href="${linkTo(language, [other.id])}"
              ${other.id === zone?.id && html` aria-current="true"`}
              >${other.name[language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** The longest address that signing in takes with it. */
const longestWay = 2000;

/** Where to sign in, and come back to this page; from the zone's first page one comes to one's work instead, as from the
 * pages of signing in itself. */
function signInLink({ language, path }: PageContext, zone: string): string {
  const signIn = linkTo(language, [zone, 'sign-in']);
  const to = `/${languageSlug(language)}${path}`;
  const [place = ''] = to.split(/[?#]/);
  // Whoever wanted a page before still does.
  if (place === signIn) return to;
  const ways = [signIn, linkTo(language, [zone, 'invitation'])];
  const leadsOn = ways.some((way) => place === way || place.startsWith(`${way}/`));
  const isFirst = place.replace(/\/$/, '') === linkTo(language, [zone]);
  return leadsOn || isFirst || to.length > longestWay
    ? signIn
    : linkTo(language, [zone, 'sign-in'], { to });
}

/** Who is signed in and for whom they act; or where to sign in. */
function viewerBar(context: PageContext): Renderable {
  const { language, zone, viewer, say } = context;
  if (zone === null) return null;
  if (viewer === null) {
    return html`<p class="viewer">
      <a href="${signInLink(context, zone.id)}">${say('people.signIn')}</a>
    </p>`;
  }
  return html`<div class="viewer">
    <p>
      <a href="${linkTo(language, [zone.id, 'account'])}">${viewer.name}</a>
      <span>${viewer.unit ?? say('people.self')}</span>
      ${noticesLink(language, zone.id, viewer, say)}
    </p>
    <form action="${linkTo(language, [zone.id, 'sign-out'])}" method="post">
      <input type="hidden" name="token" value="${viewer.token}" /><button type="submit">
        ${say('people.signOut')}
      </button>
    </form>
  </div>`;
}

/** The way to the notices, with how many are unread: in words for those who hear the page. */
function noticesLink(
  language: Language,
  zone: string,
  { unread }: Viewer,
  say: PageContext['say'],
): Html {
  const href = linkTo(language, [zone, 'notices']);
  if (unread === 0) return html`<a href="${href}">${say('notices.title')}</a>`;
  const isMore = unread >= mostUnread;
  const words = isMore
    ? say('notices.waiting.more', { n: mostUnread - 1 })
    : say('notices.waiting', { n: unread });
  return html`<a href="${href}"
    >${say('notices.title')}
    <span class="count" aria-hidden="true">${isMore ? `${String(mostUnread - 1)}+` : unread}</span>
    <span class="unseen">${words}</span></a
  >`;
}

function searchForm({ language, zone, say }: PageContext): Html {
  return html`<form
    class="search"
    role="search"
    action="${linkTo(language, ['search'])}"
    method="get"
  >
    <label class="unseen" for="site-search">${say('site.search')}</label>
    <input
      id="site-search"
      type="search"
      name="q"
      maxlength="100"
      placeholder="${say('site.search')}"
    />
    ${zone && html`<input type="hidden" name="zone" value="${zone.id}" />`}
    <button type="submit">${say('site.search.button')}</button>
  </form>`;
}

function zoneNavigation(context: PageContext, section: PageBody['section']): Renderable {
  const { zone, language, say, viewer } = context;
  if (zone === null) return null;
  return html`<nav class="sections" aria-label="${say('site.pages')}">
    <ul>
      ${zoneSections.map(
        (entry) =>
          html`<li>
            <a
              href="${linkTo(language, [zone.id, ...entry.path])}"
              ${entry.section === section && html` aria-current="page"`}
              >${say(`nav.${entry.section}`)}</a
            >
          </li>`,
      )}
      ${
        viewer !== null &&
        html`<li>
          <a
            href="${linkTo(language, [zone.id, 'desk'])}"
            ${section === 'desk' && html` aria-current="page"`}
            >${say('nav.desk')}</a
          >
        </li>`
      }
    </ul>
  </nav>`;
}

function trailOf(context: PageContext, trail: NonNullable<PageBody['trail']>): Renderable {
  if (trail.length === 0) return null;
  const steps = trail.map((step) => html`<li><a href="${step.href}">${step.text}</a></li>`);
  return html`<nav class="trail" aria-label="${context.say('site.here')}">
    <ol>
      ${steps}
    </ol>
  </nav>`;
}

/** The sections whose pages are not read from letters. */
const ownSections = new Set<PageBody['section']>(['services', 'desk', 'notices']);

/** The whole document: head, header with zones, search and languages, the page, footer. */
export function layout(context: PageContext, body: PageBody): Html {
  const { language, say, path, zone } = context;
  const home = linkTo(language, []);
  const title = joinHtml(
    [body.title, zone?.name[language], say('site.name')].filter(
      (part, index, all) => part !== undefined && all.indexOf(part) === index,
    ),
    ' · ',
  );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${context.styleSheet}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="/${languageSlug(other)}${path}" /> `)}${[body.script ?? []].flat().map((address) => html`<script type="module" src="${address}"></script>`)}</head>
<body>
<a class="skip" href="#main">${say('site.skip')}</a>
<header class="site">
<div class="wide bar">
<a class="brand" href="${home}"><strong>${say('site.name')}</strong><span>${say('site.tagline')}</span></a>
${searchForm(context)}
${languageSwitch(context)}
</div>
<div class="wide zonesbar">${zoneSwitch(context)}${viewerBar(context)}</div>
</header>
${zone && html`<div class="zonebar"><div class="wide">${zoneNavigation(context, body.section)}</div></div>`}
<main id="main" class="wide" tabindex="-1">
${trailOf(context, body.trail ?? [])}
${sampleNote(context, body.sample)}
<h1${body.titleLanguage && html` lang="${body.titleLanguage}"`}>${body.title}</h1>
${body.main}
</main>
<footer class="site"><div class="wide">
${body.section !== undefined && ownSections.has(body.section) ? null : html`<p>${say('site.footer')}</p>`}
<ul><li><a href="${linkTo(language, ['verify'])}">${say('verify.link')}</a></li><li><a href="${linkTo(language, ['about'])}">${say('site.about')}</a></li><li><a href="/api/v1/openapi.json" hreflang="en">${say('site.api')}</a></li></ul>
</div></footer>
</body>
</html>
`;
}
