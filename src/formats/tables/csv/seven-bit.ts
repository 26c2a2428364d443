/**
 * Encodings that write every character in ASCII bytes, so that such a file is valid UTF-8 and would be read as other text without any sign of
 * it: UTF-7, HZ and the ISO 2022 family. Each is recognised by its shift sequences. Pure.
 */

/** The names by which a refusal calls them, beside the one that is read. */
export type SevenBitEncoding = 'iso-2022-jp' | 'ISO-2022-KR' | 'ISO-2022-CN' | 'UTF-7' | 'HZ';

const ESCAPE = '\u001b';
const ISO_2022_JP = ['$@', '$B', '$(D', '(I', '(J'];
const ISO_2022_OTHERS = [
  ['$)C', 'ISO-2022-KR'],
  ['$)A', 'ISO-2022-CN'],
  ['$)G', 'ISO-2022-CN'],
  ['$*H', 'ISO-2022-CN'],
] as const;
/** Pairs of bytes of GB 2312 without their high bits, between their two shifts. */
const HZ = /~\{(?:[!-w][!-~])+~\}/;

/** Longer than any shift sequence and the words around it: what is kept of one piece to be looked at with the next one. */
const MAX_REST = 4_096;

/** Looks through a file piece by piece. */
export class SevenBitShifts {
  #rest = '';
  #isoOther: SevenBitEncoding | null = null;
  #isIsoJp = false;
  #isHz = false;
  readonly #utf7 = new Utf7Shifts();

  see(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (![ESCAPE, '~{', '+'].some((sign) => bytes.includes(sign)) && this.#rest === '') return;
    const text = this.#rest + bytes.toString('latin1');
    const end = text.lastIndexOf('\n') + 1;
    this.#look(text.slice(0, end));
    this.#rest = text.slice(end).slice(-MAX_REST);
  }

  /** Once all of an ASCII file was seen. */
  found(): SevenBitEncoding | null {
    this.#look(this.#rest);
    this.#rest = '';
    if (this.#isoOther !== null) return this.#isoOther;
    if (this.#isIsoJp) return 'iso-2022-jp';
    if (this.#isHz) return 'HZ';
    return this.#utf7.isFound ? 'UTF-7' : null;
  }

  #look(text: string): void {
    if (text.includes(ESCAPE)) {
      this.#isoOther ??= ISO_2022_OTHERS.find(([shift]) => text.includes(`${ESCAPE}${shift}`))?.[1] ?? null;
      this.#isIsoJp ||= ISO_2022_JP.some((shift) => text.includes(`${ESCAPE}${shift}`));
    }
    if (text.includes('~{')) this.#isHz ||= HZ.test(text);
    this.#utf7.look(text);
  }
}

/** A plus, what it shifts to in Base64, and the hyphen that may end it. */
const SHIFT = /\+([A-Za-z0-9+/]*)(-?)/g;
/** Signs of ASCII that some programs write in Base64 as well. */
const ASCII_SIGNS = /[\t\n\r -/:-@[-`{-~]+/;
/** Words as people write them: of accented letters and typographic signs, or of one other writing system. */
const WESTERN = /^[\u00a0-\u017f\u0218-\u021b\u2010-\u203a\u20ac\u2122\ufeff]+$/u;
const OTHER_SCRIPT =
  /^(?:[\p{Script=Greek}\p{M}]+|[\p{Script=Cyrillic}\p{M}№]+|[\p{Script=Hebrew}\p{M}]+|[\p{Script=Arabic}\p{M}]+|[\p{Script=Thai}\p{M}]+|\p{Script=Hangul}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff9f]+)$/u;
/** One alone may be an item number ("X+APE-"). */
const MIN_SHIFTS = 2;

class Utf7Shifts {
  #isPossible = true;
  #count = 0;

  /** In UTF-7 no plus stands for itself; so one that is no shift, as before a phone number, rules it out. */
  look(text: string): void {
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
      // A letter of another writing system alone may be any three characters.
      if (words.some((word) => WESTERN.test(word) || word.length > 1)) this.#count += end === '-' ? MIN_SHIFTS : 1;
    }
  }

  get isFound(): boolean {
    return this.#isPossible && this.#count >= MIN_SHIFTS;
  }
}

const MAX_SHIFT = 1_000;

/** UTF-16 in Base64 without padding; null where it is none, as when bits are left over. */
function fromBase64(text: string): string | null {
  if (text === '' || text.length > MAX_SHIFT || (text.length * 6) % 16 >= 6) return null;
  const bytes = Buffer.from(text, 'base64');
  const whole = bytes.subarray(0, Math.floor((text.length * 6) / 16) * 2);
  if (bytes.subarray(whole.length).some((byte) => byte !== 0)) return null;
  if (whole.toString('base64').replaceAll('=', '') !== text) return null;
  const decoded = Buffer.from(whole).swap16().toString('utf16le');
  return decoded.isWellFormed() ? decoded : null;
}
