import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { mkdir } from 'node:fs/promises';
import type { Database, Parameter, Queryable, Statement } from './database.ts';

const asText = (value: string): string => value;
const dateOid = 1082;
const numericOid = 1700;

/** Opens the embedded database in a folder, or in memory without one. One process at a time may
 * hold a folder; `openStore` sees to that. */
export async function openPglite(folder?: string): Promise<Database> {
  const parsers = { [dateOid]: asText, [numericOid]: asText };
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const lite = await PGlite.create({
    parsers,
    extensions: { btree_gist },
    ...(folder === undefined ? {} : { dataDir: folder }),
  });
  const over = (source: Pick<PGlite, 'query'>): Queryable => ({
    query: async <Row>(wanted: Statement<Row>, parameters: readonly Parameter[]) =>
      (await source.query<Row>(wanted.text, [...parameters])).rows,
  });

  return {
    ...over(lite),
    transaction: (work) =>
      lite.transaction((inside) =>
        work({
          ...over(inside),
          script: async (sql) => {
            await inside.exec(sql);
          },
        }),
      ),
    close: () => lite.close(),
  };
}
