export { checkCertificate, type CertificateFault } from './check.ts';
export { issuerOf, publicUrl, type Publishing } from './issuer.ts';
export { openCertificateKeys, rotateCertificateKey, type CertificateKeys } from './keys.ts';
export { makeCertificates } from './make.ts';
export { statusList } from './status-list.ts';
