const mostCharacters = 120;

/** A file's name without folders and without what could mislead whoever reads it: control characters
 * and marks that turn the direction of writing. */
export function plainFileName(given: string): string {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1);
  const plain = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim();
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const whole = Array.from(plain);
  if (whole.length === 0) return 'file';
  if (whole.length <= mostCharacters) return plain;
  return `${whole.slice(0, mostCharacters - ending.length).join('')}${ending}`;
}
