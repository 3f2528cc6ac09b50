import { Pool, TypeOverrides, type PoolClient, type QueryResultRow } from 'pg';
import type { Database, Parameter, Queryable, Statement } from './database.ts';

const dateOid = 1082;
const numericOid = 1700;

/** Opens a pool of connections to the PostgreSQL server (14 or later) that `url` names. An idle
 * connection that the server drops is reported and replaced, it does not end the process. */
export function openPool(url: string, report: (error: Error) => void): Database {
  const types = new TypeOverrides();
  types.setTypeParser(dateOid, (value) => value);
  types.setTypeParser(numericOid, (value) => value);
  const pool = new Pool({ connectionString: url, max: 10, types });
  pool.on('error', report);

  const over = (source: Pool | PoolClient): Queryable => ({
    query: async <Row>({ name, text }: Statement<Row>, parameters: readonly Parameter[]) => {
      const result = await source.query<Row & QueryResultRow>({
        name,
        text,
        values: [...parameters],
      });
      return result.rows;
    },
  });

  return {
    ...over(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work({
          ...over(client),
          script: async (sql) => {
            await client.query(sql);
          },
        });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: unknown) => {
          broken = failure instanceof Error ? failure : new Error(String(failure));
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
