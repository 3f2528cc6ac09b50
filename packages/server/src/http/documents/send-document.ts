import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { idParams } from '../query.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `<event>.docx` or `<event>.html` of a matter. */
export const documentParams = Type.Object({
  ...idParams.properties,
  file: Type.String({
    pattern: '^[1-9]\\d{0,8}\\.(?:docx|html)$',
    examples: ['12.docx', '12.html'],
  }),
});

/** The same of what is public, and the words alone as text. */
export const publicParams = Type.Object({
  ...idParams.properties,
  file: Type.String({
    pattern: '^[1-9]\\d{0,8}\\.(?:docx|html|txt)$',
    examples: ['12.docx', '12.txt'],
  }),
});

/** The event and the form that a file's name asks for. */
export function askedFor(file: string): { readonly seq: number; readonly form: 'docx' | 'html' } {
  return { seq: Number.parseInt(file, 10), form: file.endsWith('.docx') ? 'docx' : 'html' };
}

/** Sends a document. `name` is what a .docx is saved as. */
export function sendDocument(
  reply: FastifyReply,
  form: 'docx' | 'html',
  bytes: Uint8Array,
  name: string,
): FastifyReply {
  if (form === 'docx') {
    const saved = encodeURIComponent(`${name}.docx`);
    reply
      .type(docxType)
      .header(
        'content-disposition',
        `attachment; filename="reply.docx"; filename*=UTF-8''${saved}`,
      );
    return reply.send(Buffer.from(bytes));
  }
  const html = Buffer.from(bytes).toString('utf8');
  // The page brings its style with it, so that it can be kept; nothing else may run or load.
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    )
    .send(html);
}
