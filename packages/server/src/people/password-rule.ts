import { passwordLength } from './password.ts';

/** Why a password is not taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'own-name';

let common: ReadonlySet<string> | undefined;

/** The commonest passwords that leaks have shown, lower case. Loaded when first asked for: 380 kB. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  if (common === undefined) {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    common = new Set(dictionary['passwords-common']);
  }
  return common;
}

/** What is wrong with a password that somebody wants to set; null: nothing. `names` are the account's
 * own words: name, e-mail address, unit. */
export async function passwordFault(
  password: string,
  names: readonly string[],
): Promise<PasswordFault | null> {
  const length = Array.from(password).length;
  if (length < passwordLength.least) return 'too-short';
  if (length > passwordLength.most) return 'too-long';
  const plain = bare(password);
  if (isRun(plain)) return 'common';
  const known = await commonPasswords();
  // "password2024!!" is "password" with a tail.
  const stem = plain.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '');
  if (known.has(plain) || known.has(password.toLowerCase()) || known.has(stem)) return 'common';
  const own = names.flatMap((name) => [
    bare(name),
    bare(name.split('@')[0] ?? ''),
    ...name.split(/[@.\s]+/).map(bare),
  ]);
  if (own.some((name) => name.length >= 3 && withoutOnce(plain, name).length < 5))
    return 'own-name';
  return null;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.@-]/g, '');
}

function withoutOnce(text: string, part: string): string {
  return text.includes(part) ? text.replace(part, '') : text;
}

/** One short piece over and over (ababab…), or characters in order (abcdefgh…, 98765…). */
function isRun(text: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(text)) return true;
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  // 9 is followed by 0, and 0 by 9.
  return (
    steps.every((step) => step === 1 || step === -9) ||
    steps.every((step) => step === -1 || step === 9)
  );
}
