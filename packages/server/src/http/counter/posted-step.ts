import { shownName } from '@twinpark/web';
import type { FastifyRequest } from 'fastify';
import { inputsOf } from '../../uploads/index.ts';

/** Whether the module of the page sends what is typed; it wants data, not a page. */
export function isAutosave({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('application/json') === true;
}

/** The fields that the posted page showed; null: it does not say. */
export function shownFields(request: FastifyRequest): readonly string[] | null {
  return saidBy(request, shownName)?.split(' ') ?? null;
}

/** What a posted page says under this name; null: it does not say. */
export function saidBy({ body }: FastifyRequest, name: string): string | null {
  const value = new Map(inputsOf(body)).get(name);
  return typeof value === 'string' ? value : null;
}

export function isPressed({ body }: FastifyRequest, name: string): boolean {
  return typeof body === 'object' && body !== null && name in body;
}
