import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the HTML checker (vnu) finds wrong with pages, as it says it; empty: nothing. */
export async function htmlFaults(pages: readonly string[]): Promise<string> {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-html-'));
  try {
    for (const [nth, page] of pages.entries()) {
      await writeFile(join(folder, `${String(nth + 1)}.html`), page);
    }
    const java = process.env['JAVA'] ?? 'java';
    const args = ['-Xss4m', '-jar', jar, '--skip-non-html', '--errors-only', folder];
    const checked = spawnSync(java, args, { encoding: 'utf8', maxBuffer: 16 << 20 });
    if (checked.error) throw checked.error;
    return checked.status === 0 ? checked.stderr : `${checked.stderr}\n${String(checked.status)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
