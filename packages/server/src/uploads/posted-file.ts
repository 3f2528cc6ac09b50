/** A file in the body of a form, beside the form's texts. */
export class PostedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
}

/** What a form's input may have sent. */
export type PostedValue = string | PostedFile;

/** Every input of a body, in order. */
export function inputsOf(body: unknown): readonly (readonly [name: string, value: PostedValue])[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.flatMap((one) =>
      typeof one === 'string' || one instanceof PostedFile ? [[name, one] as const] : [],
    );
  });
}
