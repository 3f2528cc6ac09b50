import { languages } from '@twinpark/core/model';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { withGrammar } from './grammar.ts';

function run(language: Context['language'], args: readonly string[]): string {
  let said = '';
  const context: Context = {
    language,
    env: {},
    signal: new AbortController().signal,
    now: () => '2024-01-01T00:00:00Z',
    newId: () => '',
    print: async () => undefined,
    complain: () => undefined,
    paint: (_style, text) => text,
    width: 100,
    progressIsSeen: false,
  };
  const program = withGrammar(new Command('twinpark'), context)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (said += text), writeErr: (text) => (said += text) });
  program
    .command('one')
    .argument('<file>')
    .requiredOption('--year <year>')
    .option('--limit <number>', '…', '20')
    .action(() => undefined);
  try {
    program.parse(args, { from: 'user' });
  } catch {
    // Commander leaves by throwing; what it said is what counts here.
  }
  return said;
}

const wrong: readonly (readonly string[])[] = [
  ['two'],
  ['one', '--frob', 'x', '--year', '1'],
  ['one', '--year', '1'],
  ['one', 'x'],
  ['one', 'x', '--year'],
  ['one', 'x', 'y', '--year', '1'],
];

describe.each(languages)('in %s', (language) => {
  test.each(wrong)('a wrong command line is told in that language: %s', (...args) => {
    const said = run(
      language,
      args.filter((arg) => typeof arg === 'string'),
    );
    expect(said).not.toMatch(/error:/);
    expect(said).not.toBe('');
    expect(/[一-鿿]/.test(said)).toBe(language !== 'en');
  });

  test.each([[['--help']], [['one', '--help']], [['help', 'one']]])('so is help: %s', (args) => {
    const said = run(language, args);
    expect(said).toContain('twinpark');
    const english = /Usage|Options|Arguments|Commands|display help|\[options\]|default/.test(said);
    expect(english).toBe(language === 'en');
  });
});
