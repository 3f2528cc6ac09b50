import type { Scheme } from '@twinpark/core/model';
import { takesFiles, type FormChoices, type PageBody } from '@twinpark/web';
import type { FastifyReply } from 'fastify';
import type { Assets } from '../assets.ts';
import { allowOwnScripts } from '../security.ts';

/** The page of a form; where it takes files with the module that sends them, where it looks for persons with the one that
 * finds them while one types. */
export function withFormScripts(
  reply: FastifyReply,
  scripts: Assets['scripts'],
  { fields }: Pick<Scheme, 'fields'>,
  asks: readonly string[],
  { persons = {} }: FormChoices,
  body: PageBody,
): PageBody {
  const takes = asks.some((id) => {
    const field = fields[id];
    return field !== undefined && takesFiles(field);
  });
  const looks = Object.values(persons).some(({ all }) => all === null);
  if (!takes && !looks) return body;
  allowOwnScripts(reply, 'asking');
  return {
    ...body,
    script: [...(takes ? [scripts.upload] : []), ...(looks ? [scripts.persons] : [])],
  };
}
