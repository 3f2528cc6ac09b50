import {
  checkCredential,
  type Published,
  type Tools,
  type Verdict,
} from '@twinpark/core/certificates';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { isSignedBy } from '../log/key.ts';
import { sha256 } from './issuer.ts';
import { listLength } from './status-list.ts';

const unpack = promisify(gunzip);

/** Node's cryptography. */
const tools: Tools = {
  sha256,
  isSignedBy,
  gunzip: (bytes) => unpack(bytes, { maxOutputLength: 64 * listLength }),
};

/** Checks a certificate from its text, the issuers' documents and the lists of statuses alone. */
export function checkCertificate(
  text: string,
  published: Published,
  now: string,
): Promise<Verdict> {
  return checkCredential(text, published, now, tools);
}
