import type { SignedDocument } from '@twinpark/core/certificates';
import { languages, type Language } from '@twinpark/core/model';
import { html, Html } from '../html.ts';
import { languageNames } from '../layout.ts';
import { catalogues } from '../texts/index.ts';
import { readableTimes } from './words.ts';

export interface OfflineVerifier {
  readonly language: Language;
  /** When keys and lists were taken. */
  readonly at: string;
  readonly issuers: readonly SignedDocument[];
  readonly lists: readonly SignedDocument[];
  /** The page's program and style, which it carries in itself. */
  readonly script: string;
  readonly style: string;
  /** Their hashes as a content security policy writes them: `sha256-…`. */
  readonly hashes: { readonly script: string; readonly style: string };
}

/** A page in one file that verifies certificates without any network: it may load nothing, not even by
 * mistake. */
export function offlineVerifier(given: OfflineVerifier): Html {
  const { language, hashes } = given;
  const texts = Object.fromEntries(
    languages.map((one) => [
      one,
      Object.fromEntries(
        Object.entries(catalogues[one]).filter(([key]) => /^(verify|certificate)\./.test(key)),
      ),
    ]),
  );
  const { issuers, lists, at } = given;
  const facts = JSON.stringify({ language, at, issuers, lists, texts });
  const say = catalogues[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          http-equiv="content-security-policy"
          content="default-src 'none'; script-src '${hashes.script}'; style-src '${hashes.style}'; base-uri 'none'; form-action 'none'"
        />
        <title>${say['verify.offline.title']}</title>
        ${carried('style', '', given.style)}
      </head>
      <body>
        <main class="wide">
          <nav class="languages">
            <ul>
              ${languages.map(
                (one) =>
                  html`<li>
                    <button type="button" class="quiet" lang="${one}" data-language="${one}">
                      ${languageNames[one]}
                    </button>
                  </li>`,
              )}
            </ul>
          </nav>
          <h1 data-text="verify.offline.title">${say['verify.offline.title']}</h1>
          <p class="notice note" data-text="verify.offline.snapshot">
            ${say['verify.offline.snapshot'].replace('{at}', readableTimes(at))}
          </p>
          <noscript><p class="notice fault">${say['verify.offline.noScript']}</p></noscript>
          <form class="entry">
            <p class="field">
              <label for="file" data-text="verify.file">${say['verify.file']}</label>
              <span class="hint" id="file-hint" data-text="verify.file.hint"
                >${say['verify.file.hint']}</span
              >
              <input
                id="file"
                type="file"
                accept=".json,application/json,.pdf,application/pdf"
                aria-describedby="file-hint"
              />
            </p>
            <p class="field">
              <label for="text" data-text="verify.text">${say['verify.text']}</label>
              <textarea id="text" rows="5" spellcheck="false"></textarea>
            </p>
            <p class="buttons">
              <button type="submit" data-text="verify.submit">${say['verify.submit']}</button>
            </p>
          </form>
          <div id="result" role="status"></div>
        </main>
        ${carried('script', ' type="application/json" id="facts"', facts.replaceAll('<', '\\u003c'))}
        ${carried('script', ' type="module"', given.script)}
      </body>
    </html> `;
}

/** A style or a program inside the page, to the letter: its hash stands in the page's policy. */
function carried(element: 'style' | 'script', attributes: string, text: string): Html {
  if (/<\/(script|style)/i.test(text)) {
    throw new Error(
      `What the offline page carries holds "</${element}"; expected none. Write it in two parts.`,
    );
  }
  return new Html(`<${element}${attributes}>${text}</${element}>`);
}
