import { permits } from '../../../core/src/engine/permits.fixture.ts';

/** The scheme of permits as the story's zone runs it: a parameter that changed in 2026. */
export const permitScheme = {
  scheme: permits,
  standing: { office: ['office'], holder: ['supervisor'] },
  parameters: {
    termDays: {
      versions: [
        { from: '2020-01-01', value: '90' },
        { from: '2026-02-01', value: '30' },
      ],
    },
  },
};
