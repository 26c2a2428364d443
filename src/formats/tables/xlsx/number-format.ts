/** Applies a number format: the kind of value it shows, and the text. numfmt implements the format language. Pure. */
import { format, getFormatInfo } from 'numfmt';
import { shifted } from './decimal-text.ts';

export interface NumberFormat {
  readonly kind: 'general' | 'number' | 'percent' | 'day' | 'time' | 'scientific';
  /** The text a cell with this number shows; null if the format is of another calendar or clock. */
  show(value: number, held: string): string | null;
}

/** Excel's own limit is 255. */
export const MAX_FORMAT_LENGTH = 1_000;
/** Dates, statuses and prices repeat. */
const MAX_REMEMBERED = 5_000;

/** Built-in formats by number. Currency formats use the sign of the user's country, so none is shown; date formats use its order, so ISO dates are shown. */
const KNOWN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0;-#,##0',
  6: '#,##0;[Red]-#,##0',
  7: '#,##0.00;-#,##0.00',
  8: '#,##0.00;[Red]-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};
const KNOWN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

const GENERAL: NumberFormat = { kind: 'general', show: (_value, held) => held };
const KNOWN_DAY: NumberFormat = { kind: 'day', show: () => null };

/** By the format's number, and by the workbook's own code where it has one. */
export function numberFormat(id: number, own: string | undefined): NumberFormat {
  if (own === undefined && KNOWN_DAYS.has(id)) return KNOWN_DAY;
  const code = own ?? KNOWN[id] ?? 'General';
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');
  const hasWords = /"[^"]|\\./.test(code);
  if ((/^(?:General|Standard|@|)$/i.test(bare) && !hasWords) || code.length > MAX_FORMAT_LENGTH) return GENERAL;
  const kind = kindOf(code, bare);
  if (kind === null) return GENERAL;
  const decimals = /^(?:#,##)?0(?:\.(0{1,10}))?$/.exec(code);
  const shows = remembering((value) => shownBy(code, kind, value));
  return {
    kind,
    // Most amounts use these: no need to parse the format.
    show: (value, held) => (decimals === null ? null : padded(held, decimals[1]?.length ?? 0)) ?? shows(value),
  };
}

function kindOf(code: string, bare: string): NumberFormat['kind'] | null {
  try {
    const { type } = getFormatInfo(code);
    if (type === 'date' || type === 'datetime') return 'day';
    if (type === 'time') return 'time';
    if (type === 'scientific') return 'scientific';
  } catch {
    // An invalid format shows the value itself.
    return null;
  }
  return bare.includes('%') ? 'percent' : 'number';
}

/** The system's own date or time format, which is not in the file. */
const SYSTEM_FORMAT = /\[\$-(?:F800|F400|x-sys)/i;

function shownBy(code: string, kind: NumberFormat['kind'], value: number): string | null {
  if (SYSTEM_FORMAT.test(code)) return null;
  // Numbers always use a decimal point, whatever locale the format names.
  const plain =
    kind === 'day' || kind === 'time'
      ? code
      : code.replaceAll(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) => (sign === '' ? '' : `[$${sign}]`));
  try {
    const shown = format(plain, value, { nbsp: false }).replaceAll(/\s+/g, ' ').trim();
    return isGroupedOnly(plain) ? shown.replaceAll(',', '') : shown;
  } catch {
    return null;
  }
}

/** Only digits in groups: read as text ("4,500,123" for an order number) the group marks are dropped. */
const isGroupedOnly = (code: string): boolean => /^#,##0(?:\.0+)?$/.test(code);

function padded(held: string, decimals: number): string | null {
  const [whole = '', fraction = ''] = held.split('.');
  if (fraction.length > decimals) return null;
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`;
}

function remembering(show: (value: number) => string | null): (value: number) => string | null {
  const known = new Map<number, string | null>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const shown = show(value);
    if (known.size < MAX_REMEMBERED) known.set(value, shown);
    return shown;
  };
}

/** The value of a percentage with its sign: "7.75%". A literal percent sign does not multiply. */
export function percentHeld(shown: string | null, kind: NumberFormat['kind'], held: string): string | null {
  if (kind === 'percent') return `${shifted(held, 2)}%`;
  return shown?.includes('%') === true ? `${held}%` : null;
}
