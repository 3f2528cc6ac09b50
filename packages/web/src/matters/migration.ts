import type { Refusal } from '@twinpark/core/engine';
import { text, type Field, type Scheme, type Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { formFields, schemeForm } from '../forms/form.ts';
import { html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import type { NameOf } from './names.ts';

export interface MigrationView {
  readonly matter: string;
  /** Number of its events. */
  readonly version: number;
  /** The version it runs under, and the one that it would be moved to. */
  readonly from: Scheme;
  readonly to: Scheme;
  /** What these are called (`versionName`). */
  readonly names: { readonly from: string; readonly to: string };
  readonly clocks: readonly {
    readonly clock: string;
    readonly party: string | null;
    readonly due: string | null;
    readonly known: boolean;
  }[];
  readonly gone: readonly string[];
  readonly missing: readonly string[];
  /** Why it cannot be moved as it stands. */
  readonly refusals: readonly Refusal[];
  readonly form: {
    readonly values: Values;
    /** Why the form was not accepted. */
    readonly refusals: readonly Refusal[];
    readonly command: string;
    readonly token: string;
  };
  /** Whether whoever sees this may see the case file too. */
  readonly takesPart: boolean;
  readonly nameOf: NameOf;
}

/** What is asked of who moves a matter: where it stands afterwards (at no final stage: only the scheme's own
 * actions end a matter), and why. */
export function migrationFields({ stages }: Scheme): Readonly<Record<string, Field>> {
  return {
    stage: {
      kind: 'choice',
      title: text('改用后所处环节', '改用後所處環節', 'Where it stands afterwards'),
      privacy: 'case',
      options: Object.fromEntries(
        Object.entries(stages).flatMap(([id, { title, final }]) =>
          final === true ? [] : [[id, title]],
        ),
      ),
    },
    because: {
      kind: 'text',
      lines: 3,
      maxLength: 1000,
      title: text('理由', '理由', 'Why'),
      privacy: 'case',
    },
  };
}

/** The form that moves a matter to a newer version of its scheme, with what that would change. */
export function migrationPage(context: PageContext, view: MigrationView): PageBody {
  const { say, language, zone } = context;
  const { from, to, names, matter, form } = view;
  const file = linkTo(language, [zone?.id ?? '', 'matters', matter]);
  const title = say('migration.title', { to: names.to });
  const fields = migrationFields(to);
  const titleOf = (id: string): string => (to.fields[id] ?? from.fields[id])?.title[language] ?? id;
  return {
    title,
    section: 'desk',
    trail: [{ text: say('desk.title'), href: linkTo(language, [zone?.id ?? '', 'desk']) }],
    main: html`<p class="lead">
        ${say('migration.lead', { from: names.from, scheme: from.title[language] })}
      </p>
      ${listed(
        say('migration.refused'),
        view.refusals.map(({ message }) => message[language]),
      )}
      ${listed(say('migration.clocks'), clockLines(context, view))}
      ${listed(say('migration.gone'), view.gone.map(titleOf))}
      ${listed(say('migration.missing'), view.missing.map(titleOf))}
      ${schemeForm(context, {
        id: 'migrate',
        action: linkTo(language, [zone?.id ?? '', 'matters', matter, 'version']),
        submit: title,
        fields: formFields(fields, Object.keys(fields), Object.keys(fields), form.values),
        choices: { units: [], entries: {} },
        refusals: form.refusals,
        command: form.command,
        version: view.version,
        token: form.token,
      })}
      ${view.takesPart && html`<p><a href="${file}">${say('action.back')}</a></p>`}`,
  };
}

function listed(heading: string, lines: readonly string[]): Renderable {
  if (lines.length === 0) return null;
  return html`<section>
    <h2>${heading}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

function clockLines(
  { say, language }: PageContext,
  { clocks, from, nameOf }: MigrationView,
): readonly string[] {
  return clocks.map(({ clock: id, party, due, known }) => {
    const own = from.clocks[id]?.title[language] ?? id;
    const clock = party === null ? own : `${own} · ${nameOf(party)}`;
    if (!known) return say('migration.clock.unknown', { clock });
    return due === null
      ? say('migration.clock.open', { clock })
      : say('migration.clock.kept', { clock, due });
  });
}
