import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

// Prints the program of the page that verifies without a network: the very functions that the node verifies
// with, without their types and in one piece, and the page's own program after them. It is a process of its
// own because Node warns on every terminal that taking types away may still change.

const relativeImport = /^import\s[^'"]*?from\s+'(\.[^']+)';?$|^import\s+'(\.[^']+)';?$/gm;
const done = new Set<string>();

/** A module and what it imports, each once, what is imported first. */
function inOnePiece(file: URL): string {
  if (done.has(file.href)) return '';
  done.add(file.href);
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const before: string[] = [];
  const own = code.replace(
    relativeImport,
    (_all, from: string | undefined, bare: string | undefined) => {
      before.push(inOnePiece(new URL(from ?? bare ?? '', file)));
      return '';
    },
  );
  const foreign = /^import\s.*$/m.exec(own);
  if (foreign !== null) {
    throw new Error(
      `${file.href} imports from outside ("${foreign[0]}"); expected relative imports alone, because the offline page holds all it needs. Move what it needs beside it.`,
    );
  }
  return `${before.join('')}${own.replace(/^export /gm, '')}\n`;
}

const roots = [
  '../../../core/src/certificates/check.ts',
  '../../../core/src/certificates/shown.ts',
  '../../../web/src/certificates/words.ts',
  '../../../web/assets/offline-verify.js',
];
process.stdout.write(roots.map((root) => inOnePiece(new URL(root, import.meta.url))).join(''));
