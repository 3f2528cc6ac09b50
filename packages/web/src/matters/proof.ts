import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { factList } from '../parts/facts.ts';
import { notice } from '../parts/form.ts';

/** What a file is to a letter's event: the public words, a document as it went out, one proposer's copy, none of them
 * (`changed`), or the event names no files (`unbound`). */
type CheckedAs = 'open' | 'docx' | 'html' | 'copy' | 'changed' | 'unbound';

export interface ProofView {
  readonly title: string;
  /** Where it is read: its public page, else its case file. */
  readonly at: 'proposals' | 'matters';
  readonly matter: string;
  readonly seq: number;
  /** When the reply was logged, as people read it. */
  readonly loggedAt: string;
  readonly index: number;
  readonly size: number;
  readonly checkpointAt: string;
  readonly leaf: string;
  readonly path: readonly string[];
  readonly root: string;
  /** What the server found when it checked the proof just now. */
  readonly holds: boolean;
  /** Whether the words that are shown are those that the event names. */
  readonly words: 'same' | 'changed' | 'unbound';
  /** Where the words that the event names are, as text; null: they are not public. */
  readonly text: string | null;
  readonly note: string;
  readonly download: string;
  /** The address of this page; a file is sent there to be checked. */
  readonly address: string;
  /** What was just sent to be checked; `none`: nothing. */
  readonly checked:
    | { readonly name: string; readonly as: CheckedAs; readonly hash: string }
    | 'none'
    | null;
}

/** The proof that a reply stands in the log, in words, with everything needed to check it oneself. */
export function proofPage(context: PageContext, view: ProofView): PageBody {
  const { say, language, zone } = context;
  return {
    title: say('proof.title'),
    ...(view.at === 'proposals' && { section: 'proposals' }),
    trail: [
      ...(view.at === 'proposals'
        ? [{ text: say('proposals.title'), href: linkTo(language, [zone?.id ?? '', 'proposals']) }]
        : []),
      { text: view.title, href: linkTo(language, [zone?.id ?? '', view.at, view.matter]) },
    ],
    main: html`<p class="lead">${say('proof.lead')}</p>
      <p class="flash" role="status">
        ${say(view.holds && view.words !== 'changed' ? 'proof.holds' : 'proof.fails')}
      </p>
      ${factList([
        [say('proof.event'), say('proof.event.text', { seq: view.seq, at: view.loggedAt })],
        [say('proof.place'), say('proof.place.text', { index: view.index + 1, size: view.size })],
        [say('proof.words'), say(`proof.words.${view.words}`)],
        [say('proof.checkpoint'), view.checkpointAt],
        [say('proof.leaf'), html`<code class="hash">${view.leaf}</code>`],
        [say('proof.root'), html`<code class="hash">${view.root}</code>`],
      ])}
      ${fileCheck(context, view)}
      <h2>${say('proof.how')}</h2>
      <ol>
        <li>${say('proof.how.1')}</li>
        <li>${say('proof.how.2', { n: view.path.length })}</li>
        <li>${say('proof.how.3')}</li>
      </ol>
      <details>
        <summary>${say('proof.path', { n: view.path.length })}</summary>
        <ol>
          ${view.path.map((hash) => html`<li><code class="hash">${hash}</code></li>`)}
        </ol>
        <pre>${view.note}</pre>
      </details>
      <h2>${say('proof.yourself')}</h2>
      <p><a href="${view.download}" download>${say('proof.download')}</a></p>
      ${view.words === 'same' && view.text !== null && html`<p><a href="${view.text}" download>${say('proof.words.download')}</a></p>`}
      <p>${say('proof.yourself.text')}</p>`,
  };
}

/** Where whoever holds a file of the letter asks whether it is the one that was logged. */
function fileCheck({ say }: PageContext, { address, checked }: ProofView): Html {
  const isMissing = checked === 'none';
  return html`<h2 id="check">${say('proof.check')}</h2>
    ${checked !== null && checked !== 'none' && found(say, checked)}
    <form
      class="entry"
      action="${address}#check"
      method="post"
      enctype="multipart/form-data"
      aria-labelledby="check"
    >
      <p class="field">
        <label for="file">${say('proof.check.file')}</label>
        <span class="hint" id="file-hint">${say('proof.check.hint')}</span>
        ${isMissing && html`<strong class="fault" id="file-fault" role="alert">${say('proof.check.none')}</strong>`}
        <input
          id="file"
          name="file"
          type="file"
          required
          accept=".docx,.html,.txt"
          aria-describedby="file-hint${isMissing ? ' file-fault' : ''}"
          ${isMissing && html`aria-invalid="true"`}
        />
      </p>
      <p class="buttons"><button type="submit">${say('proof.check.submit')}</button></p>
    </form>`;
}

function found(
  say: PageContext['say'],
  { name, as, hash }: Exclude<ProofView['checked'], 'none' | null>,
): Renderable {
  const isSealed = as !== 'changed' && as !== 'unbound';
  const said = html`${say(`proof.check.${as}`, { name })}<br />
    ${say('proof.check.hash')} <code class="hash">${hash}</code>`;
  return notice(isSealed ? 'done' : 'fault', said);
}
