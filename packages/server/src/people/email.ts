/** Whether a text can be an e-mail address. That mail arrives there nobody can tell from it. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254;
}

/** How an e-mail address is stored and looked up. */
export function emailOf(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
