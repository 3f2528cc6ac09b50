import type { Scheme } from '@twinpark/core/model';
import { takesFiles, type PageBody } from '@twinpark/web';
import type { FastifyReply } from 'fastify';
import type { Assets } from '../assets.ts';
import { allowOwnScripts } from '../security.ts';

/** The page of a form; where it takes files, with the module that sends them. */
export function takingFiles(
  reply: FastifyReply,
  scripts: Assets['scripts'],
  { fields }: Pick<Scheme, 'fields'>,
  asks: readonly string[],
  body: PageBody,
): PageBody {
  const takes = asks.some((id) => {
    const field = fields[id];
    return field !== undefined && takesFiles(field);
  });
  if (!takes) return body;
  allowOwnScripts(reply, 'asking');
  return { ...body, script: scripts.upload };
}
