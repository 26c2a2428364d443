/**
 * Encodings that write every character in ASCII bytes: UTF-7, HZ and the ISO 2022 family. Such a file is valid UTF-8, and would be read wrongly
 * without an error. Each is recognised by its shift sequences. Pure.
 */

/** The one that is read, and the names of the others for the refusal. */
export type SevenBitEncoding = 'iso-2022-jp' | 'ISO-2022-KR' | 'ISO-2022-CN' | 'UTF-7' | 'HZ';

const ESCAPE = '\u001b';
const ISO_2022_JP = ['$@', '$B', '$(D', '(I', '(J'];
const ISO_2022_OTHERS = [
  ['$)C', 'ISO-2022-KR'],
  ['$)A', 'ISO-2022-CN'],
  ['$)G', 'ISO-2022-CN'],
  ['$*H', 'ISO-2022-CN'],
] as const;
/** Byte pairs of GB 2312 without their high bits, between two shift sequences. */
const HZ = /~\{(?:[!-w][!-~])+~\}/;

/** How much of a chunk's last line is kept and examined with the next chunk: more than any shift sequence. */
const MAX_REST = 4_096;

/** Examines a file in chunks. */
export class SevenBitShifts {
  #rest = '';
  #isoOther: SevenBitEncoding | null = null;
  #isIsoJp = false;
  #isHz = false;
  readonly #utf7 = new Utf7Shifts();

  add(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (![ESCAPE, '~{', '+'].some((sign) => bytes.includes(sign)) && this.#rest === '') return;
    const text = this.#rest + bytes.toString('latin1');
    const end = text.lastIndexOf('\n') + 1;
    this.#examine(text.slice(0, end));
    this.#rest = text.slice(end).slice(-MAX_REST);
  }

  /** To be called after the last chunk of an ASCII file. */
  found(): SevenBitEncoding | null {
    this.#examine(this.#rest);
    this.#rest = '';
    if (this.#isoOther !== null) return this.#isoOther;
    if (this.#isIsoJp) return 'iso-2022-jp';
    if (this.#isHz) return 'HZ';
    return this.#utf7.isFound ? 'UTF-7' : null;
  }

  #examine(text: string): void {
    if (text.includes(ESCAPE)) {
      this.#isoOther ??= ISO_2022_OTHERS.find(([shift]) => text.includes(`${ESCAPE}${shift}`))?.[1] ?? null;
      this.#isIsoJp ||= ISO_2022_JP.some((shift) => text.includes(`${ESCAPE}${shift}`));
    }
    if (text.includes('~{')) this.#isHz ||= HZ.test(text);
    this.#utf7.examine(text);
  }
}

/** A plus sign, Base64 characters, and an optional hyphen that ends them. */
const SHIFT = /\+([A-Za-z0-9+/]*)(-?)/g;
/** ASCII punctuation, which some programs write in Base64 as well. */
const ASCII_SIGNS = /[\t\n\r -/:-@[-`{-~]+/;
/** Accented letters and typographic signs, or letters of one other script. */
const WESTERN = /^[\u00a0-\u017f\u0218-\u021b\u2010-\u203a\u20ac\u2122\ufeff]+$/u;
const OTHER_SCRIPT =
  /^(?:[\p{Script=Greek}\p{M}]+|[\p{Script=Cyrillic}\p{M}№]+|[\p{Script=Hebrew}\p{M}]+|[\p{Script=Arabic}\p{M}]+|[\p{Script=Thai}\p{M}]+|\p{Script=Hangul}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff9f]+)$/u;
/** A single one may be an item number ("X+APE"). */
const MIN_SHIFTS = 2;

class Utf7Shifts {
  #isPossible = true;
  #count = 0;

  /** In UTF-7 a plus always begins a shift sequence; one that does not, as in a phone number, rules it out. */
  examine(text: string): void {
    if (!this.#isPossible || !text.includes('+')) return;
    for (const [, base64 = '', end = ''] of text.matchAll(SHIFT)) {
      if (base64 === '' && end === '-') continue;
      const words = fromBase64(base64)
        ?.split(ASCII_SIGNS)
        .filter((word) => word !== '');
      if (words === undefined || !words.every((word) => WESTERN.test(word) || OTHER_SCRIPT.test(word))) {
        this.#isPossible = false;
        return;
      }
      // A single letter of another script may be a coincidence of three characters.
      if (words.some((word) => WESTERN.test(word) || word.length > 1)) this.#count += end === '-' ? MIN_SHIFTS : 1;
    }
  }

  get isFound(): boolean {
    return this.#isPossible && this.#count >= MIN_SHIFTS;
  }
}

const MAX_SHIFT = 1_000;

/** Decodes Base64 of UTF-16 without padding; null if it is invalid, for example if bits are left over. */
function fromBase64(text: string): string | null {
  if (text === '' || text.length > MAX_SHIFT || (text.length * 6) % 16 >= 6) return null;
  const bytes = Buffer.from(text, 'base64');
  const whole = bytes.subarray(0, Math.floor((text.length * 6) / 16) * 2);
  if (bytes.subarray(whole.length).some((byte) => byte !== 0)) return null;
  if (whole.toString('base64').replaceAll('=', '') !== text) return null;
  const decoded = Buffer.from(whole).swap16().toString('utf16le');
  return decoded.isWellFormed() ? decoded : null;
}
