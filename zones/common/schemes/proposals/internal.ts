/** Drafts, opinions and internal notes are for those who handle the matter, not for its proposers. */
export const internal = {
  privacy: 'case',
  seenBy: ['office', 'supervisor', 'handler', 'coHandler'],
} as const;
