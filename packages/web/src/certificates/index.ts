export { certificatePage, type CertificateView } from './page.ts';
export { certificateList, certificatesPage, type CertificateRow } from './mine.ts';
export { offlineVerifier, type OfflineVerifier } from './offline.ts';
export { qrPicture, scanAddress } from './qr.ts';
export { validityOf } from './sheet.ts';
export { inEach } from './threefold.ts';
export { standingSentence, type CertificateStanding } from './standing.ts';
export { verifyPage, type VerifyView } from './verify.ts';
export { checkMark, checkSentence, statusTime, verdictKey } from './words.ts';
