/** What most fields have in common; a scheme spreads one and adds the title. */

/** One line of text that must be filled in. */
export const short = { kind: 'text', privacy: 'case', maxLength: 200, required: true } as const;
/** The same, shown to everybody. */
export const shown = { ...short, privacy: 'public' } as const;
/** Some lines of text. */
export const long = { kind: 'text', privacy: 'case', lines: 4, required: true } as const;
export const yesNo = { kind: 'yes-no', privacy: 'case', required: true } as const;
export const day = { kind: 'date', privacy: 'case', required: true } as const;
/** What a rule of the scheme sets. */
export const setDay = { kind: 'date', privacy: 'case' } as const;
export const setUnit = { kind: 'unit', privacy: 'case' } as const;
/** Pieces, millilitres, grams: never nought or less, never so many that it must be a slip. */
export const quantity = {
  kind: 'decimal',
  min: '0.001',
  max: '100000000',
  places: 3,
  privacy: 'case',
  required: true,
} as const;
export const pdf = { kind: 'file', privacy: 'case', accept: ['application/pdf'] } as const;

/** Columns of registers. */
export const said = { kind: 'text', privacy: 'case' } as const;
export const published = { kind: 'text', privacy: 'public' } as const;
export const dated = { kind: 'date', privacy: 'case' } as const;
export const number = { kind: 'decimal', privacy: 'case' } as const;
