/** How an e-mail address is stored and looked up. */
export function emailOf(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
