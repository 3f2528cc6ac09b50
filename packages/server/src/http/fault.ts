import { faultText, type Expectation, type Fault } from '@twinpark/web';
import type { FastifyError, FastifyRequest, FastifySchemaValidationError } from 'fastify';

const places = { querystring: 'query', params: 'path', body: 'body', headers: 'headers' };
type Place = keyof typeof places;

/** A complaint with what was received and the schema that it broke (Ajv's `verbose`). */
interface Complaint extends FastifySchemaValidationError {
  readonly data?: unknown;
  readonly parentSchema?: unknown;
}

const longestPlace = 100;
const longestValue = 100;

/** What a schema complained about, as faults with place, value, what was expected and what to do. */
export function faultsOf(error: FastifyError, request: FastifyRequest): readonly Fault[] {
  const place = placeOf(error.validationContext);
  // Of a value that fits none of several schemas each of them complains by itself.
  const own = (error.validation ?? []).filter(({ keyword }) => keyword !== 'anyOf');
  return own.map((complaint) => faultOf(complaint, place, request));
}

/** What is wrong with a body that no schema has seen: its media type is not taken, or it is no JSON. Null for other
 * errors. */
export function faultOfBody(error: FastifyError, request: FastifyRequest): Fault | null {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return {
        place: 'headers: content-type',
        value: shown(request.headers['content-type']),
        expected: { kind: 'one-of', values: typesTaken(request) },
        remedy: 'correct',
      };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return { place: 'body', value: '', expected: { kind: 'json' }, remedy: 'correct' };
    default:
      return null;
  }
}

function typesTaken({ routeOptions }: FastifyRequest): readonly string[] {
  const taken = member(routeOptions.schema, 'consumes');
  return Array.isArray(taken) ? taken.map(String) : ['application/json'];
}

/** Faults in a line of English, for those who read no further. */
export function inOneLine(faults: readonly Fault[]): string {
  return faults
    .map((fault) => {
      const { place, value, expected, remedy } = faultText('en', fault);
      const received = value === '' ? '' : ` is "${value}"`;
      return `${place}${fault.remedy === 'add' ? ' is missing' : received}; expected ${expected}. ${remedy}`;
    })
    .join(' ');
}

function placeOf(context: string | undefined): Place {
  return context === 'params' || context === 'body' || context === 'headers'
    ? context
    : 'querystring';
}

function faultOf(complaint: Complaint, place: Place, request: FastifyRequest): Fault {
  const { keyword, params, instancePath, data, parentSchema } = complaint;
  const path = instancePath.split('/').slice(1).map(plain);
  const at = (names: readonly string[]): string =>
    [places[place], ...(names.length > 0 ? [names.join('.')] : [])]
      .join(': ')
      .slice(0, longestPlace);
  const missing = params['missingProperty'];
  if (keyword === 'required' && typeof missing === 'string') {
    const expected = wanted(member(member(parentSchema, 'properties'), missing));
    return { place: at([...path, missing]), value: '', expected, remedy: 'add' };
  }
  const surplus = params['additionalProperty'];
  if (keyword === 'additionalProperties' && typeof surplus === 'string') {
    const known = Object.keys(Object(member(parentSchema, 'properties')));
    return {
      place: at([...path, surplus]),
      value: shown(member(data, surplus)),
      expected: { kind: 'name', values: known },
      remedy: 'drop',
    };
  }
  const isSecret = member(parentSchema, 'writeOnly') === true;
  return {
    place: at(path),
    value: isSecret ? '' : shown(data),
    expected: expectationOf(keyword, params, parentSchema),
    remedy: isNeeded(request.routeOptions.schema?.[place], path) ? 'correct' : 'correct-or-drop',
  };
}

/** A name of a JSON pointer (RFC 6901, 4). */
const plain = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return (isPlain ? String(value) : JSON.stringify(value)).slice(0, longestValue);
}

/** Whether a value may not be left out: the schema that holds it insists, or it is the whole, or one of a list. */
function isNeeded(schema: unknown, path: readonly string[]): boolean {
  const [name, ...deeper] = path;
  if (name === undefined) return true;
  const inner = member(member(schema, 'properties'), name);
  if (deeper.length > 0) return isNeeded(inner ?? member(schema, 'items'), deeper);
  const required = member(schema, 'required');
  return inner === undefined || (Array.isArray(required) && required.includes(name));
}

function expectationOf(
  keyword: string,
  params: FastifySchemaValidationError['params'],
  schema: unknown,
): Expectation {
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'minimum':
      return { kind: 'at-least', limit };
    case 'maximum':
      return { kind: 'at-most', limit };
    case 'maxLength':
      return { kind: 'shorter', limit };
    case 'minLength':
      return { kind: 'longer', limit };
    case 'maxItems':
    case 'maxProperties':
      return { kind: 'fewer', limit };
    default:
      return wanted(schema);
  }
}

/** What a schema asks for. */
function wanted(schema: unknown): Expectation {
  const values = member(schema, 'enum');
  if (Array.isArray(values)) return { kind: 'one-of', values: values.map(String) };
  if (member(schema, 'format') === 'uuid') return { kind: 'uuid' };
  const examples = member(schema, 'examples');
  if (Array.isArray(examples)) return { kind: 'like', values: examples.map(String) };
  switch (member(schema, 'type')) {
    case 'integer':
    case 'number':
      return { kind: 'integer' };
    case 'boolean':
      return { kind: 'one-of', values: ['true', 'false'] };
    case 'array':
      return { kind: 'list' };
    case 'object':
      return { kind: 'object' };
    default:
      return { kind: 'text' };
  }
}
