export { checkCertificate } from './check.ts';
export { attachedCertificate } from './attached.ts';
export { valueInWords } from './display.ts';
export { addressesOf, issuerOf, signed, type Publishing } from './issuer.ts';
export { openCertificateKeys, rotateCertificateKey, type CertificateKeys } from './keys.ts';
export { makeCertificates, numberOf } from './make.ts';
export { standingByTime, standingOf } from './standing.ts';
export { offlineProgram } from './offline-program.ts';
export { listLength, statusList, statusLists } from './status-list.ts';
