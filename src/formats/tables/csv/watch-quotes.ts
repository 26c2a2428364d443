/**
 * Checks that every closing quote is at the end of its cell. One elsewhere means that a quote was left open or not doubled, so that rows would
 * be swallowed by a cell: its position is reported, and reading stops.
 */
import type { BrokenPart, Delimiter } from '#model/table.ts';

type Where = 'start' | 'bare' | 'quoted' | 'after_quote';

export class QuoteWatch {
  /** The first misplaced quote. */
  misplaced: BrokenPart | null = null;
  readonly #delimiter: Delimiter;
  #where: Where = 'start';
  #row = 1;
  #column = 1;
  #line = 1;
  #isAfterReturn = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** Whether a quote is still open. */
  get isOpen(): boolean {
    return this.#where === 'quoted';
  }

  /** Takes the text in chunks of any length. */
  add(text: string): void {
    for (let at = 0; at < text.length && this.misplaced === null; at++) this.#step(text.charAt(at));
  }

  #step(character: string): void {
    const isSecondOfTwo = this.#isAfterReturn && character === '\n';
    this.#isAfterReturn = character === '\r';
    if (isSecondOfTwo) return;
    const endsLine = character === '\n' || character === '\r';
    if (endsLine) this.#line += 1;
    if (this.#where === 'quoted') {
      if (character === '"') this.#where = 'after_quote';
      return;
    }
    if (endsLine) {
      this.#row += 1;
      this.#column = 1;
      this.#where = 'start';
    } else if (character === this.#delimiter) {
      this.#column += 1;
      this.#where = 'start';
    } else if (character === '"' && this.#where !== 'bare') {
      // At the start it opens the cell; after a quote it doubles that quote.
      this.#where = 'quoted';
    } else if (this.#where === 'after_quote') {
      this.misplaced = this.#named();
    } else {
      this.#where = 'bare';
    }
  }

  #named(): BrokenPart {
    const where = `Row ${this.#row}, column ${this.#column}${this.#line === this.#row ? '' : ` (line ${this.#line} of the file)`}`;
    const detail = `${where}: the closing quote is not at the end of the cell. A quote was not closed, or one within the cell is not doubled ("").`;
    return { kind: 'broken', code: 'quote_misplaced', row: this.#row, column: this.#column, detail };
  }
}
