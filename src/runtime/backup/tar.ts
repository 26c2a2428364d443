/**
 * The tar form (ustar) as far as a backup needs it: plain files with short names, one after the other. Written and read in pieces, so no
 * archive has to fit into memory; whatever else a tar may hold is refused.
 */
import { Fault } from '#kernel/fault.ts';
import { assert } from '#kernel/assert.ts';

const BLOCK = 512;
const LONGEST_NAME = 100;
const OCTAL = 8;
const CHECKSUM_AT = 148;
const CHECKSUM_LENGTH = 8;
const SIZE_AT = 124;
const SIZE_LENGTH = 12;
const TYPE_AT = 156;
const MAGIC_AT = 257;
const PLAIN_FILE = '0'.codePointAt(0);

export interface TarFile {
  readonly name: string;
  readonly size: number;
}

/** What stands before a file's bytes. */
export function tarHeader({ name, size }: TarFile, madeAt: number): Buffer {
  assert(Buffer.byteLength(name) < LONGEST_NAME, 'names in an archive are short');
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    header.write(`${value.toString(OCTAL).padStart(length - 1, '0')}\0`, at, 'latin1');
  header.write(name, 0, 'utf8');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, SIZE_AT, SIZE_LENGTH);
  octal(madeAt, 136, 12);
  header.write('0', TYPE_AT, 'latin1');
  header.write('ustar\0' + '00', MAGIC_AT, 'latin1');
  header.write(`${checksumOf(header).toString(OCTAL).padStart(6, '0')}\0 `, CHECKSUM_AT, 'latin1');
  return header;
}

/** What stands after a file's bytes. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** What stands after the last file. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/** The sum of all bytes, those of the sum itself taken for spaces. */
function checksumOf(header: Buffer): number {
  let sum = 0;
  for (const [at, byte] of header.entries())
    sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_LENGTH ? 0x20 : byte;
  return sum;
}

export interface TarEntry extends TarFile {
  /** To be read before the next entry is asked for; what is left unread is passed over. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const damaged = (what: string, cause?: unknown): Fault =>
  new Fault('backup_damaged', 'later', { detail: `The backup cannot be read: ${what}.`, cause });

/** @throws Fault `backup_damaged` for anything but an archive as it is written here, to its very end. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new Pieces(source);
  for (;;) {
    const header = await reader.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = parseHeader(header);
    let left = size;
    const bytes = (async function* () {
      while (left > 0) {
        const piece = await reader.upTo(left);
        left -= piece.length;
        yield piece;
      }
    })();
    yield { name, size, bytes };
    while (left > 0) left -= (await reader.upTo(left)).length;
    await reader.exactly(tarPadding(size).length);
  }
}

function parseHeader(header: Buffer): TarFile {
  const text = (at: number, length: number) =>
    header
      .toString('utf8', at, at + length)
      .replaceAll('\0', ' ')
      .trimEnd();
  const octal = (at: number, length: number) => Number.parseInt(text(at, length).replaceAll('\0', ''), OCTAL);
  if (text(MAGIC_AT, 5) !== 'ustar' || octal(CHECKSUM_AT, CHECKSUM_LENGTH) !== checksumOf(header))
    throw damaged('it is not an archive that Quittance wrote');
  if (header[TYPE_AT] !== PLAIN_FILE) throw damaged(`${text(0, LONGEST_NAME)} is not a plain file`);
  return { name: text(0, LONGEST_NAME), size: octal(SIZE_AT, SIZE_LENGTH) };
}

/** A stream of pieces as whatever lengths are asked for. */
class Pieces {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async upTo(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) throw damaged('it ends too early');
      this.#rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    const piece = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = length; left > 0;) {
      const part = await this.upTo(left);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }
}
