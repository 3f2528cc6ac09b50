import type { Step } from './tally.ts';

/** Full-width digits, letters and ％, and a full-width point between digits. Full-width marks such as
 * ，：（） are right in Chinese text and stay, and so do half-width ones: (深圳), (CIIO). */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％]+(?:．(?=[０-９]))?/g;

/** C19: full-width digits and letters become half-width ones. */
export const halfWidth: Step = (text, tally) =>
  text.replace(WIDE, (run) => {
    tally.add('C19');
    return run.replace(/[\uff05\uff0e\uff10-\uff5a]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    );
  });
