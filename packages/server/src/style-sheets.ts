/** The parts of every page's style sheet, in their order: what comes later wins. */
export const commonSheets = ['frame.css', 'controls.css', 'letters.css', 'media.css'] as const;
