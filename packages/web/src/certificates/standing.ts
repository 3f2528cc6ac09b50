import type { Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import type { Html } from '../html.ts';
import { notice } from '../parts/form.ts';
import type { Say } from '../texts/index.ts';
import { inEach } from './threefold.ts';

/** How a certificate stands, as the server found it. */
export interface CertificateStanding {
  readonly status: 'valid' | 'not-yet' | 'expired' | 'suspended' | 'revoked';
  readonly since: string;
  readonly because: Text | null;
}

/** The same in a few words: `Revoked on 2026-03-02`. */
export function standingWords(
  { say }: { readonly say: Say },
  { status, since }: Pick<CertificateStanding, 'status' | 'since'>,
): string {
  return status === 'valid'
    ? say('certificate.status.valid')
    : say(`certificate.status.${status}`, { since });
}

/** One sentence: how it stands, since when, and why. */
export function standingSentence(standing: CertificateStanding): Text {
  const { because } = standing;
  const sentence = (say: Say, why: string | undefined): string => {
    const status = standingWords({ say }, standing);
    return why === undefined
      ? say('certificate.end', { status })
      : say('certificate.because', { status, why });
  };
  return inEach((say, language) => sentence(say, because?.[language]));
}

/** The same above a certificate. */
export function standingNotice({ language }: PageContext, standing: CertificateStanding): Html {
  const kind = standing.status === 'valid' ? 'done' : 'fault';
  return notice(kind, standingSentence(standing)[language]);
}
