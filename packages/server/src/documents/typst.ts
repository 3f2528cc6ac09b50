import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileURLToPath } from 'node:url';

/** Both fonts come with the program: what is printed does not depend on the machine. */
const fontFolders = [
  import.meta.resolve('@embedpdf/fonts-sc'),
  import.meta.resolve('@embedpdf/fonts-tc'),
].map((entry) => fileURLToPath(new URL('../fonts/', entry)));
let compiler: NodeCompiler | null = null;

/** What sets pages as PDF, made when it is first needed: reading the fonts takes a while. */
export function typstCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders }] });
  return compiler;
}
