/** A refusal of the command line itself: a wrong option, an unknown zone. Said in full, then the
 * process ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the process says to the shell. 0 stands for success alone. */
export const exitCodes = {
  success: 0,
  /** Something went wrong that nobody foresaw. */
  failure: 1,
  /** Some input, or the command line, was refused; everything else was done. */
  badInput: 2,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;
