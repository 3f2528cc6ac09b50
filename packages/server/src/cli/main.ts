import { Command } from 'commander';

const program = new Command('twinpark').description(
  'One zone, two parks: promises, matters, records, figures, letters.',
);
await program.parseAsync();
