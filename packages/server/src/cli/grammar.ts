import type { Command } from 'commander';
import type { Context } from './context.ts';
import { say, type Message } from './texts.ts';

const titles: Readonly<Record<string, Message>> = {
  'Usage:': 'usageTitle',
  'Options:': 'optionsTitle',
  'Arguments:': 'argumentsTitle',
  'Commands:': 'commandsTitle',
};

/** Commander's own words, told by the sentence it makes; its classes keep them private. The test names
 * every one, so that a new version of Commander cannot bring English back unseen. */
const complaints: readonly (readonly [RegExp, Message])[] = [
  [/^error: unknown option '(?<value>[^']*)'/u, 'unknownOption'],
  [/^error: unknown command '(?<value>[^']*)'/u, 'unknownCommand'],
  [/^error: missing required argument '(?<value>[^']*)'/u, 'missingArgument'],
  [/^error: required option '(?<value>[^']*)' not specified/u, 'missingOption'],
  [/^error: option '(?<value>[^']*)' argument missing/u, 'missingValue'],
  [
    /^error: too many arguments(?: for '(?<value>[^']*)')?\. Expected (?<expected>\d+) arguments? but got (?<got>\d+)/u,
    'tooMany',
  ],
];

/** Lets a program speak of its own grammar in the language of the context. Call it before commands are
 * added: they inherit it. */
export function withGrammar(program: Command, context: Context): Command {
  return program
    .helpOption('-h, --help', say(context, 'helpAbout'))
    .helpCommand('help [command]', say(context, 'helpAbout'))
    .configureHelp({
      styleTitle: (title) => {
        const message = titles[title];
        return message === undefined ? title : say(context, message);
      },
      styleUsage: (usage) => inLanguage(usage, context),
      styleSubcommandTerm: (term) => inLanguage(term, context),
      optionDescription: ({ description, defaultValue, defaultValueDescription }) => {
        const value: unknown = defaultValueDescription ?? defaultValue;
        const shown = typeof value === 'string' || typeof value === 'number';
        return shown
          ? `${description} (${say(context, 'defaultValue')}${String(value)})`
          : description;
      },
    })
    .configureOutput({
      outputError: (message, write) => {
        write(complaintInWords(message, context));
      },
    });
}

const inLanguage = (usage: string, context: Context): string =>
  usage
    .replace('[options]', say(context, 'usageOptions'))
    .replace('[command]', say(context, 'usageCommand'));

function complaintInWords(message: string, context: Context): string {
  for (const [pattern, wanted] of complaints) {
    const found = pattern.exec(message);
    if (found) return `${say(context, wanted, { value: 'twinpark', ...found.groups })}\n`;
  }
  return message;
}
