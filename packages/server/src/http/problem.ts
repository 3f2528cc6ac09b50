import { faultText, type Fault } from '@twinpark/web';
import { Type, type Static } from 'typebox';

const FaultSchema = Type.Object({
  place: Type.String({ description: 'Where in the request the fault stands' }),
  value: Type.String({ description: 'What was received' }),
  expected: Type.String({ description: 'What was expected' }),
  remedy: Type.String({ description: 'What to do about it' }),
});

/** RFC 9457, with the faults of a request as an extension. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({
      description: 'Which problem this is; always the same for the same problem',
    }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.String({ description: 'The request that failed' }),
    faults: Type.Optional(Type.Array(FaultSchema)),
  },
  { $id: 'Problem', description: 'RFC 9457 problem document' },
);

export type Problem = Static<typeof ProblemSchema>;

export const problemMediaType = 'application/problem+json';

const kinds = {
  'invalid-request': { status: 400, title: 'Invalid request' },
  'sign-in-first': { status: 401, title: 'Nobody is signed in' },
  'not-allowed': { status: 403, title: 'This account may not do this' },
  'not-from-here': { status: 403, title: 'The request came from another site' },
  'form-expired': { status: 403, title: 'The form is no longer good' },
  'not-found': { status: 404, title: 'Nothing is there' },
  'method-not-allowed': { status: 405, title: 'This method is not for this address' },
  conflict: { status: 409, title: 'The matter does not allow this now' },
  'precondition-failed': { status: 412, title: 'The matter has changed meanwhile' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'This kind of content is not taken' },
  refused: { status: 422, title: 'What was sent is not accepted' },
  'precondition-required': { status: 428, title: 'The request must say which version it is for' },
  'too-many-requests': { status: 429, title: 'Too many attempts' },
  internal: { status: 500, title: 'The server failed' },
} as const;

export type ProblemKind = keyof typeof kinds;

/** Makes a problem document. `instance` is the path of the request. */
export function problem(
  kind: ProblemKind,
  instance: string,
  detail: string,
  faults: readonly Fault[] = [],
): Problem {
  const said = faults.map((fault) => faultText('en', fault));
  return {
    type: `urn:twinpark:problem:${kind}`,
    ...kinds[kind],
    detail,
    instance,
    ...(said.length > 0 && { faults: said }),
  };
}

/** What each of them says in the description of the API. */
const described = {
  400: 'A value of the request is not right; each fault says which',
  401: 'Nobody is signed in, or e-mail and password are wrong',
  403: 'The account may not do this, or the request came from another site',
  404: 'No such zone or record',
  409: 'The matter does not allow this now; each fault says why',
  412: 'The matter has changed since the ETag was read',
  413: 'The request is too large',
  415: 'This kind of content is not taken',
  422: 'What was sent is not accepted; each fault says why',
  428: 'If-Match is missing',
  429: 'Too many attempts; Retry-After says how many seconds to wait',
  500: 'The server failed',
} as const;

export type ProblemStatus = keyof typeof described;

/** The problem documents of these statuses, for the schema of a route. */
export function problemsOf<S extends ProblemStatus>(
  ...statuses: readonly S[]
): Readonly<Record<S, ReturnType<typeof problemAnswer>>> {
  const pairs = statuses.map((status) => [status, problemAnswer(status)] as const);
  return Object.fromEntries(pairs) as Record<S, ReturnType<typeof problemAnswer>>;
}

/** What the description of the API says of an answer of this status. */
export function problemAnswer(status: ProblemStatus) {
  const schema = Type.Ref('Problem');
  return { description: described[status], content: { [problemMediaType]: { schema } } };
}

/** The problem documents that every route may answer with, for its schema; `openapi.ts` adds those that follow from
 * its address, its need, its method and its headers. */
export const problemAnswers = problemsOf(400, 500);
