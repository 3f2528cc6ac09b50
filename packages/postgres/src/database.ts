/** One SQL statement. `name` lets a server keep the prepared plan; `Row` is the shape of its rows,
 * which the statement's author vouches for. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Never set: it carries the type of a row. */
  readonly row?: Row;
}

/** A value that both databases encode alike. Objects go in as JSON text (see `jsonText`). */
export type Parameter = string | number | boolean | null | readonly (string | null)[];

export interface Queryable {
  query<Row>(statement: Statement<Row>, parameters: readonly Parameter[]): Promise<readonly Row[]>;
}

/** A transaction in progress; `script` runs several statements without parameters. */
interface Transaction extends Queryable {
  script(sql: string): Promise<void>;
}

/** A database of the node: PGlite in a folder or a PostgreSQL server. `date` and `numeric` come back
 * as text, `timestamptz` as Date. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction; what it throws rolls everything back and is thrown on. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Names a statement and gives its rows a type. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  return { name, text };
}
