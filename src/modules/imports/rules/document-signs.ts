/**
 * Programs write a credit note in several ways: as a document of its own kind with positive amounts, with negative totals, with negative
 * quantities or with negative prices. Here each one becomes a credit note with positive amounts, and in every document the quantities are
 * positive and a line that reduces it has a negative price. Pure.
 */
import { parseDecimal, sum } from '#kernel/decimal.ts';
import type { ReadRecord, ReadValue, Values } from './read-record.ts';

const TOTALS = ['total', 'net_total', 'tax_total'];
/** The open amount of a credit note is written with either sign. */
const BALANCES = ['open_amount', 'paid_amount'];
const LINE_AMOUNTS = ['unit_price', 'amount', 'net_amount', 'tax_amount'];

const isNegative = (values: Values, name: string): boolean => values.get(name)?.text.startsWith('-') === true;

const opposite = (value: ReadValue): ReadValue => ({
  ...value,
  text: value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`,
});

function changed(values: Values, names: readonly string[], change: (value: ReadValue) => ReadValue): Values {
  const result = new Map(values);
  for (const name of names) {
    const value = values.get(name);
    if (value !== undefined) result.set(name, change(value));
  }
  return result;
}

const positive = (value: ReadValue): ReadValue => (value.text.startsWith('-') ? opposite(value) : value);

export function withPositiveAmounts(record: ReadRecord): ReadRecord {
  const lines = record.lines.map((line) => ({ ...line, values: withPositiveQuantity(line.values) }));
  if (!isCreditNote(record.head)) return { ...record, lines };
  const isTotalNegative = isNegative(record.head, 'total') || isNegative(record.head, 'net_total');
  const totals = isTotalNegative ? changed(record.head, TOTALS, opposite) : record.head;
  const head = new Map(changed(totals, BALANCES, positive));
  const kind = record.head.get('kind') ?? { row: record.headRow, column: null };
  head.set('kind', { ...kind, text: 'credit_note' });
  const isReduction = sum(lines.map(({ values }) => valueOf(values))) < 0n;
  if (!isReduction) return { ...record, head, lines };
  return {
    ...record,
    head,
    lines: lines.map((line) => ({ ...line, values: changed(line.values, LINE_AMOUNTS, opposite) })),
  };
}

/** By its kind, or by its total where no kind is stated. */
function isCreditNote(head: Values): boolean {
  const kind = head.get('kind')?.text;
  if (kind !== undefined) return kind === 'credit_note';
  return isNegative(head, head.has('total') ? 'total' : 'net_total');
}

/** "-1 x 50" is "1 x -50", and a price has the sign of the amount beside it. */
function withPositiveQuantity(values: Values): Values {
  const isTurned = isNegative(values, 'quantity');
  const line = isTurned ? changed(changed(values, ['quantity'], opposite), ['unit_price'], opposite) : values;
  const amount = ['net_amount', 'amount'].find((name) => line.has(name));
  if (amount === undefined || isZero(line, amount)) return line;
  return isNegative(line, 'unit_price') === isNegative(line, amount) ? line : changed(line, ['unit_price'], opposite);
}

const SCALE = 12;
const units = (values: Values, name: string, scale: number): bigint =>
  parseDecimal(values.get(name)?.text ?? '0', scale) ?? 0n;
const isZero = (values: Values, name: string): boolean => units(values, name, SCALE) === 0n;

/** Only its sign matters, which a discount does not change. */
function valueOf(values: Values): bigint {
  const amount = ['net_amount', 'amount'].find((name) => values.has(name));
  if (amount !== undefined) return units(values, amount, SCALE);
  const quantity = values.has('quantity') ? units(values, 'quantity', SCALE / 2) : 10n ** BigInt(SCALE / 2);
  return quantity * units(values, 'unit_price', SCALE / 2);
}
