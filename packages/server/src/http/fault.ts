import type { FastifyError, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import type { Expectation, Fault } from '@twinpark/web';

const places = { querystring: 'query', params: 'path', body: 'body', headers: 'headers' };

/** What a schema complained about, as faults with place, value and what was expected. */
export function faultsOf(error: FastifyError, request: FastifyRequest): readonly Fault[] {
  const context = error.validationContext ?? 'querystring';
  return (error.validation ?? []).map((complaint) => {
    const name = nameOf(complaint);
    const value = valueOf(request, context, name);
    return {
      place: `${places[context as keyof typeof places] ?? context}: ${name.slice(0, 100)}`,
      value: value.slice(0, 100),
      expected: expectationOf(complaint, request),
    };
  });
}

function nameOf({ instancePath, params }: FastifySchemaValidationError): string {
  const named = params['missingProperty'] ?? params['additionalProperty'];
  if (typeof named === 'string') return named;
  return instancePath.replace(/^\//, '').replaceAll('/', '.') || '–';
}

function valueOf(request: FastifyRequest, context: string, name: string): string {
  const source: unknown = context === 'params' ? request.params : request.query;
  if (typeof source !== 'object' || source === null) return '';
  const value: unknown = Object.entries(source).find(([key]) => key === name)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The names that the query of a route may have. */
function namesOfQuery({ routeOptions }: FastifyRequest): readonly string[] {
  const schema: unknown = routeOptions.schema?.querystring;
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return [];
  return Object.keys(schema.properties ?? {});
}

function expectationOf(
  { keyword, params }: FastifySchemaValidationError,
  request: FastifyRequest,
): Expectation {
  switch (keyword) {
    case 'enum': {
      const values = params['allowedValues'];
      return { kind: 'one-of', values: Array.isArray(values) ? values.map(String) : [] };
    }
    case 'additionalProperties':
      return { kind: 'name', values: namesOfQuery(request) };
    case 'type':
      return params['type'] === 'integer' ? { kind: 'integer' } : { kind: 'text' };
    case 'minimum':
      return { kind: 'at-least', limit: Number(params['limit']) };
    case 'maximum':
      return { kind: 'at-most', limit: Number(params['limit']) };
    case 'pattern':
      return { kind: 'year-or-undated' };
    case 'maxLength':
      return { kind: 'shorter', limit: Number(params['limit']) };
    default:
      return { kind: 'text' };
  }
}
