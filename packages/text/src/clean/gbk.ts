/** The platform's decoder; declared here because this package compiles without platform types. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;

/** Two-byte GBK code (lead << 8 | trail) of each code unit, 0 where it has none. */
let codes: Uint16Array | undefined;

function buildCodes(): Uint16Array {
  const pairs: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++)
      if (trail !== 0x7f) pairs.push(lead, trail);
  }
  const text = new TextDecoder('gbk').decode(Uint8Array.from(pairs));
  if (text.length * 2 !== pairs.length) {
    throw new Error(
      `GBK table: ${text.length} characters for ${pairs.length / 2} codes, expected one for each`,
    );
  }
  const table = new Uint16Array(65536);
  for (let i = 0; i < text.length; i++)
    table[text.charCodeAt(i)] ||= (pairs[2 * i]! << 8) | pairs[2 * i + 1]!;
  return table;
}

/** The two-byte GBK code of a code unit; 0 when GBK has none. */
function gbkCode(unit: number): number {
  return (codes ??= buildCodes())[unit]!;
}

/** The bytes a text has in GBK, or undefined when a character has none. */
export function toGbk(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit === 0x20ac) bytes.push(0x80);
    else {
      const code = gbkCode(unit);
      if (code === 0) return undefined;
      bytes.push(code >> 8, code & 0xff);
    }
  }
  return bytes;
}

/** Decodes bytes strictly; undefined when they are not valid in that encoding. */
export function decodeStrictly(
  bytes: readonly number[],
  encoding: 'gbk' | 'utf-8',
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Is this a Han character outside GB 2312, which simplified letters hardly ever use? They are what
 * text read in a wrong encoding is full of. */
export function isOutsideGb2312(unit: number): boolean {
  if (unit < 0x4e00 || unit > 0x9fff) return false;
  const code = gbkCode(unit);
  return code === 0 || code >> 8 < 0xb0 || code >> 8 > 0xf7 || (code & 0xff) < 0xa1;
}
