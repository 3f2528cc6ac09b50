import { crc32 } from 'node:zlib';

/** Packs parts into a zip without compressing them (APPNOTE 6.3.10: local headers, central
 * directory, end record). It hands mammoth the parts that passed the limits, and no others. */
export function storeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const fields = commonFields(data, nameBytes.length);
    const local = Buffer.concat([u32(0x04034b50), fields, nameBytes]);
    const central = Buffer.concat([
      u32(0x02014b50),
      u16(20),
      fields,
      // comment length, disk, internal and external attributes
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(offset),
      nameBytes,
    ]);
    pieces.push(local, Buffer.from(data.buffer, data.byteOffset, data.length));
    directory.push(central);
    offset += local.length + data.length;
  }
  const directoryLength = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(parts.size),
    u16(parts.size),
    u32(directoryLength),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** From "version needed" to "extra field length": the same in both headers. Bit 11: names are UTF-8. */
function commonFields(data: Uint8Array, nameLength: number): Buffer {
  return Buffer.concat([
    u16(20),
    u16(0x0800),
    u16(0),
    u16(0),
    // 1 January 1980, the first day the format knows
    u16(0x21),
    u32(crc32(data)),
    u32(data.length),
    u32(data.length),
    u16(nameLength),
    u16(0),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
