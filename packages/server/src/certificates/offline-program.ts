import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commonSheets } from '../style-sheets.ts';

const run = promisify(execFile);

/** What the page that verifies without a network carries in itself. */
export interface OfflineProgram {
  readonly script: string;
  readonly style: string;
  /** As a content security policy writes them. */
  readonly hashes: { readonly script: string; readonly style: string };
}

let made: Promise<OfflineProgram> | null = null;

/** Put together when it is first asked for. */
export function offlineProgram(): Promise<OfflineProgram> {
  made ??= put();
  made.catch(() => {
    made = null;
  });
  return made;
}

async function put(): Promise<OfflineProgram> {
  const printer = fileURLToPath(new URL('./print-offline-program.ts', import.meta.url));
  const asset = (name: string): Promise<string> =>
    readFile(new URL(import.meta.resolve(`@twinpark/web/assets/${name}`)), 'utf8');
  const [{ stdout: script }, ...styles] = await Promise.all([
    run(process.execPath, ['--disable-warning=ExperimentalWarning', printer]),
    ...[...commonSheets, 'certificates.css'].map(asset),
  ]);
  const style = styles.join('\n');
  const hashOf = (text: string): string => `sha256-${hash('sha256', text, 'base64')}`;
  return { script, style, hashes: { script: hashOf(script), style: hashOf(style) } };
}
