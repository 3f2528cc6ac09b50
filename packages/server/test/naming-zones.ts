import type { Zone } from '@twinpark/core/model';
import { zoneFolders } from '../src/zones.ts';

/** The zones; in Hetao whoever files a proposal may name its proposers anew: an action that asks for persons. */
export const namingZones: readonly Zone[] = zoneFolders.map(({ zone }) => ({
  ...zone,
  schemes: zone.schemes.map((one) => {
    const { file } = one.scheme.actions;
    if (zone.id !== 'hetao' || one.scheme.id !== 'proposals' || !file) return one;
    const actions = { ...one.scheme.actions, file: { ...file, asks: ['proposers'] } };
    return { ...one, scheme: { ...one.scheme, actions } };
  }),
}));
