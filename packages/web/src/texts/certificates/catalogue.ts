import type { certificatesHans } from './zh-hans.ts';

/** The same keys in every language. */
export type CertificatesCatalogue = Readonly<Record<keyof typeof certificatesHans, string>>;
