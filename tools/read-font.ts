/** Reads a TTF or OTF font (ISO/IEC 14496-22): its characters from the cmap table (5.2.1), its licence from the name table (5.2.6). */

export interface CharacterRange {
  readonly first: number;
  readonly last: number;
}

/** Returns ascending ranges without overlap. */
export function readCharacters(file: Buffer): CharacterRange[] {
  const cmap = tableOf(file, 'cmap');
  const count = cmap.readUInt16BE(2);
  const found = new Set<number>();
  for (let at = 0; at < count; at++) {
    const platform = cmap.readUInt16BE(4 + at * 8);
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + at * 8));
    // Only Unicode and Windows: other platforms use other character sets.
    if (platform !== 0 && platform !== 3) continue;
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, found);
    if (format === 12) readGroups(subtable, found);
  }
  return toRanges([...found].sort((a, b) => a - b));
}

/** The copyright notice and, on the line after it, the licence. */
export function readLicence(file: Buffer): string {
  const table = tableOf(file, 'name');
  const strings = table.subarray(table.readUInt16BE(4));
  const texts = new Map<number, string>();
  for (let at = 6; at < 6 + table.readUInt16BE(2) * 12; at += 12) {
    // Windows, whose strings are UTF-16 with the high byte first.
    if (table.readUInt16BE(at) !== 3) continue;
    const offset = table.readUInt16BE(at + 10);
    const text = Buffer.from(strings.subarray(offset, offset + table.readUInt16BE(at + 8))).swap16();
    texts.set(table.readUInt16BE(at + 6), text.toString('utf16le'));
  }
  return `${texts.get(0) ?? ''}\n${texts.get(13) ?? ''}`;
}

function tableOf(file: Buffer, tag: string): Buffer {
  const tables = file.readUInt16BE(4);
  for (let at = 0; at < tables; at++) {
    const entry = 12 + at * 16;
    if (file.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = file.readUInt32BE(entry + 8);
    return file.subarray(offset, offset + file.readUInt32BE(entry + 12));
  }
  throw new Error(`the font has no ${tag}`);
}

function readSegments(table: Buffer, found: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  const starts = 16 + segments * 2;
  for (let at = 0; at < segments; at++) {
    const last = table.readUInt16BE(14 + at * 2);
    const first = table.readUInt16BE(starts + at * 2);
    const delta = table.readInt16BE(starts + segments * 2 + at * 2);
    const rangeAt = starts + segments * 4 + at * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const index = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (index !== 0 && ((index + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

function readGroups(table: Buffer, found: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let at = 0; at < groups; at++) {
    const first = table.readUInt32BE(16 + at * 12);
    const last = table.readUInt32BE(20 + at * 12);
    const glyph = table.readUInt32BE(24 + at * 12);
    for (let code = first; code <= last; code++) if (glyph + (code - first) !== 0) found.add(code);
  }
}

function toRanges(codes: readonly number[]): CharacterRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const code of codes) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last === code - 1) open.last = code;
    else ranges.push({ first: code, last: code });
  }
  return ranges;
}
