import { languages } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';

/** Every text of a scheme stands in all three languages. Walks the whole definition. */
export function textProblems(definition: unknown): Problem[] {
  const problems: Problem[] = [];
  const walk = (value: unknown, at: string) => {
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    if (entries.some(([key]) => (languages as readonly string[]).includes(key))) {
      const texts = value as Record<string, unknown>;
      for (const language of languages) {
        const text = texts[language];
        if (typeof text !== 'string' || text.trim() === '') {
          problems.push({
            at,
            message: `the text in ${language} is missing`,
            remedy: `write it, beside ${entries.map(([, t]) => JSON.stringify(t)).join(' / ')}`,
          });
        }
      }
      return;
    }
    for (const [key, part] of entries) {
      walk(part, Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`);
    }
  };
  walk(definition, '');
  return problems;
}
