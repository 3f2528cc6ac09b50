/** Why a store cannot be opened. */
export type StoreRefusalCode =
  /** DATABASE_URL is no address of a PostgreSQL server. */
  | 'bad-address'
  /** No server answers there. */
  | 'unreachable'
  /** The server knows neither this user nor this password. */
  | 'wrong-password'
  /** The server does not let this user in. */
  | 'not-admitted'
  | 'unknown-database'
  /** The user may not make tables there. */
  | 'not-permitted'
  | 'server-too-old'
  /** A newer program has changed the database. */
  | 'newer-database'
  /** An applied file was changed afterwards. */
  | 'changed-file'
  /** The embedded database's files cannot be read. */
  | 'damaged'
  /** Another process holds the folder and does not answer. */
  | 'held';

/** A store that cannot be opened, as whoever runs the node can mend it. `holes` are what a sentence
 * about it must name; an address among them bears no password. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly code: StoreRefusalCode;
  readonly holes: Readonly<Record<string, string>>;

  constructor(
    code: StoreRefusalCode,
    holes: Readonly<Record<string, string>>,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.code = code;
    this.holes = holes;
  }
}
