import fc from 'fast-check';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20261123);
if (!Number.isInteger(seed)) {
  throw new Error(
    `PROPERTY_SEED is “${String(process.env['PROPERTY_SEED'])}”; expected a whole number, as a failed run of \`npm run soak\` prints it.`,
  );
}

// The same inputs in every run of the suite, so that a change is judged by what it changes; `npm run soak` takes others.
fc.configureGlobal({ seed });

export default fc;
