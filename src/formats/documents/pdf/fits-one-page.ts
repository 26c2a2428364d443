/**
 * Whether a document certainly fits on one page. Then its totals follow the table as a separate block, which the engine lays out
 * once; in a row of the table, where they keep the last lines with them, it lays them out several times (a tenth of a short document's cost).
 * An upper estimate: a document that fits but is not recognised only costs more.
 */
import type { TypstData } from './typst-data.ts';

/** In pt, inside the margins of template/invoice.typ with a footer of two lines. */
const ROOM = { a4: 710, 'us-letter': 660 } as const;
const LINE = 12;
const SMALL_LINE = 11;
const ENVELOPE_WINDOW = 52;
const TITLE_BLOCK = 95;
const FACTS_IN_A_ROW = 4;
/** A longer value may take two lines of its column. */
const FACT_CHARACTERS = 20;
const LABEL_CHARACTERS = 30;
const PAYMENT_CHARACTERS = 50;
const PLACE_CHARACTERS = 24;
const REASON_CHARACTERS = 40;
const QR = 108;

type Judged = Pick<
  TypstData,
  'paper' | 'seller' | 'places' | 'facts' | 'table' | 'totals' | 'taxes' | 'exemptions' | 'payment' | 'footer'
>;

const linesIn = (text: string, characters: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / characters)), 0);
const linesOf = (texts: readonly string[], characters: number): number =>
  texts.reduce((lines, text) => lines + linesIn(text, characters), 0);

export function fitsOnePage(data: Judged): boolean {
  const rows = data.table.heights.reduce<number>((total, height) => total + (height ?? Number.POSITIVE_INFINITY), 0);
  const footer = Math.max(0, linesOf(data.footer, 90) - 2) * SMALL_LINE;
  const needed = headHeight(data) + factsHeight(data) + 24 + rows + belowHeight(data) + footer;
  return needed <= ROOM[data.paper];
}

function headHeight({ seller, places }: Judged): number {
  const sender = Math.max(ENVELOPE_WINDOW, (linesOf(seller.lines, PLACE_CHARACTERS) + 1) * SMALL_LINE);
  const parties = places.map(({ name, lines }) => 20 + linesOf([name, ...lines], PLACE_CHARACTERS) * LINE);
  return sender + 26 + Math.max(TITLE_BLOCK, ...parties);
}

function factsHeight({ facts }: Judged): number {
  const wrapped = linesOf(
    facts.map(({ value }) => value),
    FACT_CHARACTERS,
  );
  return 24 + Math.ceil(facts.length / FACTS_IN_A_ROW) * 30 + (wrapped - facts.length) * LINE;
}

function belowHeight({ totals, taxes, exemptions, payment }: Judged): number {
  const sums = totals.reduce((height, { label }) => height + 5 + linesIn(label, LABEL_CHARACTERS) * LINE, 12);
  const breakdown = (taxes === null ? 0 : (taxes.rows.length + 1) * 16) + linesOf(exemptions, REASON_CHARACTERS) * LINE;
  const paid =
    payment === null
      ? 0
      : 42 +
        payment.rows.reduce((height, { value }) => height + 3 + linesIn(value, PAYMENT_CHARACTERS) * SMALL_LINE, 0);
  return 14 + Math.max(sums, breakdown) + Math.max(paid, payment?.qr == null ? 0 : QR);
}
