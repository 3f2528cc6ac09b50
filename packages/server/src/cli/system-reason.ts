import type { Context } from './context.ts';
import { say, type Message } from './texts.ts';

const reasons: Readonly<Record<string, Message>> = {
  EEXIST: 'isFile',
  ENOTDIR: 'isFile',
  EISDIR: 'isFolder',
  ENOENT: 'noFolder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'readOnly',
  ENOSPC: 'noSpace',
};

/** Why the operating system refused a folder or a file, in words; its code where we have none. What is
 * not there is, `to` write it, the folder above; `to` read it, the file itself. */
export function systemReason(error: unknown, context: Context, to: 'read' | 'write'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = code === 'ENOENT' && to === 'read' ? 'noFile' : reasons[code];
  if (reason !== undefined) return say(context, reason);
  return code || (error instanceof Error ? error.message : String(error));
}
