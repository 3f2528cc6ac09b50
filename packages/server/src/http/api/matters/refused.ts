import type { Answer } from '../../../matters/index.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, problemMediaType, type ProblemKind } from '../../problem.ts';

type Refusals = Extract<Answer, { outcome: 'refused' }>['refusals'];

/** A refusal of scheme or store as a problem document; each reason in the three languages. */
export function sendRefusals(
  request: FastifyRequest,
  reply: FastifyReply,
  refusals: Refusals,
  conditional: boolean,
): FastifyReply {
  const detail = refusals.map(({ message }) => message.en).join('; ');
  const document = problem(kindOf(refusals, conditional), request.url, detail);
  return reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type(problemMediaType)
    .send(JSON.stringify({ ...document, refusals }));
}

function kindOf(refusals: Refusals, conditional: boolean): ProblemKind {
  const codes = new Set(refusals.map(({ code }) => code));
  if (codes.has('version')) return conditional ? 'precondition-failed' : 'conflict';
  if (codes.has('not-your-part')) return 'not-allowed';
  const conflicts = [
    'command-reused',
    'number-taken',
    'quota',
    'slot',
    'entry-exists',
    'wrong-stage',
    'condition',
    'not-due',
  ] as const;
  return conflicts.some((code) => codes.has(code)) ? 'conflict' : 'refused';
}
