/** Markup that is safe to send. Only `html` makes it; everything put into the template is escaped. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template's holes. Nothing is printed for null, undefined and false. */
export type Renderable = string | number | Html | null | undefined | false | readonly Renderable[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and for quoted attribute values. Control characters that HTML
 * forbids are left out. */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => entities[character] ?? character)
      // oxlint-disable-next-line no-control-regex -- these are the characters HTML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
  );
}

function render(value: Renderable): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Html) return value.toString();
  return value.map(render).join('');
}

/** Tagged template: the literal parts are markup, the holes are escaped. Attribute values must stand
 * in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Renderable[]): Html {
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += render(value) + (parts[index + 1] ?? '');
  });
  return new Html(markup);
}

/** Puts a separator between the items, as `join` does for strings. */
export function joinHtml(items: readonly Renderable[], separator: Renderable): Html {
  return html`${items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]))}`;
}
