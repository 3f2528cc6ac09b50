import { text, type Field, type Text } from '@twinpark/core/model';

/** What was granted rests on an entry of another matter: goods on their unit's place on the white list, an approval on the
 * institution's designation. Every night it is asked whether that is in force: without it the entry and its certificate
 * are suspended, with it they come back. Stages, and suspensions that somebody decides, are left alone. */

export const restField = {
  kind: 'yes-no',
  title: text('因所凭资格失效而暂停', '因所憑資格失效而暫停', 'Suspended with what it rests on'),
  privacy: 'case',
} as const satisfies Field;

const isHeld = () => ({ firstKnown: [{ field: 'isHeld' }, { constant: false }] }) as const;

/** The two nightly actions. `lookup` says whether what it rests on is in force, `at` where the grant is in force,
 * `register` the scheme's own (absent: it leaves a certificate alone), `gone` and `back` what happened. */
export function restsOn<
  const L extends string,
  const S extends string,
  const A extends string,
  const C extends string,
>(rests: {
  readonly lookup: L;
  readonly at: readonly S[];
  readonly by: A;
  readonly register?: string;
  readonly certificate: C;
  readonly gone: Text;
  readonly back: Text;
}) {
  const { lookup, at, by, register, certificate, gone, back } = rests;
  const becomes = <const T extends 'suspended' | 'valid'>(status: T) => [
    { set: 'isHeld', to: { constant: status === 'suspended' } } as const,
    ...(register === undefined ? [] : [{ change: register, status } as const]),
    { revoke: certificate, status } as const,
  ];
  return {
    hold: {
      title: gone,
      by,
      at,
      nightly: true,
      onlyIf: [
        {
          rule: { all: [{ not: isHeld() }, { not: { lookup } }] },
          otherwise: text(
            '所凭资格仍有效，或者已随之暂停',
            '所憑資格仍然有效，或已隨之暫停',
            'what it rests on is in force, or it is suspended already',
          ),
        },
      ],
      effects: becomes('suspended'),
    },
    unhold: {
      title: back,
      by,
      at,
      nightly: true,
      onlyIf: [
        {
          rule: { all: [isHeld(), { lookup }] },
          otherwise: text(
            '所凭资格尚未恢复，或者并未暂停',
            '所憑資格尚未恢復，或並未暫停',
            'what it rests on is not back in force, or nothing is suspended',
          ),
        },
      ],
      effects: becomes('valid'),
    },
  } as const;
}
