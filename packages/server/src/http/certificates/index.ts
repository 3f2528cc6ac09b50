import type { Pages } from '../pages/site.ts';
import { ownCertificatePages } from './mine.ts';
import { certificatePages } from './public.ts';
import { verifyPages } from './verify.ts';

/** The pages of certificates and of their verification, in one language. */
export const certificateSite: readonly Pages[] = [
  certificatePages,
  ownCertificatePages,
  verifyPages,
];
