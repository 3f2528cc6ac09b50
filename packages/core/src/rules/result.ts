import type { MechanismKey, Source, Text, Value } from '../model/index.ts';

/** Why a rule has its value: the mechanism, its operands and its basis, as data. `explain` turns it
 * into sentences in the reader's language, so that deciding pays nothing for words nobody reads. */
export interface Because {
  readonly mechanism: MechanismKey;
  readonly value: Value | null;
  readonly label?: Text;
  readonly source?: Source;
  /** What the mechanism itself needs to say: the cap, the row that held, the field's title. */
  readonly detail?: Readonly<Record<string, string | Text>>;
  readonly of: readonly Because[];
}

/** A rule's result. `value` is null as long as something in `missing` (field ids, `lookup:` ids) is
 * not known. */
export interface Result {
  readonly value: Value | null;
  readonly because: Because;
  readonly missing: readonly string[];
}
