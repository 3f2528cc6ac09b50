/** What people call a version of a scheme or read beside it: its number, and the beginning of the hash that matters are
 * pinned to. A definition may change while its number stays; the hash does not stay then. */
export function versionName(version: number, hash: string): string {
  return `${String(version)}-${hash.slice(0, 8)}`;
}
