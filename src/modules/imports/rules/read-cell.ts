/** One cell to one value by its field's type: canonical text, or the rule it breaks with words and a hint. Never rounds, never guesses. Pure. */
import { countryByName, isCountry } from '#kernel/country.ts';
import { isCurrency } from '#kernel/currency.ts';
import { emailProblem } from '#kernel/email-address.ts';
import { charactersIn, readText, trimBlanks } from '#kernel/text.ts';
import type { NumberStyle } from '#model/import.ts';
import { cellText, type Cell, type CellFault } from '#model/table.ts';
import { bad, DAMAGED_HINT, DAMAGED_NUMBER, good, quoted, type Read } from './cell-result.ts';
import type { FieldType } from './field-types.ts';
import { readDate, readInstant, type DateReading } from './read-date.ts';
import { readDecimal } from './read-decimal.ts';

export type { Read } from './cell-result.ts';

export interface Styles extends DateReading {
  readonly numbers: NumberStyle;
}

/** Text fields have a limit of their own; any other value is shorter than this. */
const MAX_LENGTH = 8_000;

export function readCell(cell: Cell, type: FieldType, styles: Styles): Read {
  if (typeof cell === 'object' && cell.fault !== undefined) return faulty(cell.fault, cell.text);
  const shown = cellText(cell);
  if (type.is !== 'text' && shown.length > MAX_LENGTH)
    return bad('too_long', `${shown.length} characters are too many for this field.`);
  const text = trimBlanks(shown);
  if (SHEET_ERROR.test(text)) return faulty('cell_error', text);
  const held = typeof cell === 'object' ? (cell.held ?? text) : text;
  switch (type.is) {
    case 'text':
      return digitsHidden(text, held) ?? readTextCell(text, type);
    case 'one_of':
      return readOneOf(text, type);
    case 'email':
      return readEmail(text);
    case 'emails':
      return readEmails(text);
    case 'currency':
      return readCurrency(text);
    case 'country':
      return readCountry(text);
    case 'terms':
      return readTerms(text);
    case 'date':
      return readDate(held, styles);
    case 'instant':
      return readInstant(held, styles.dates);
    case 'boolean':
      return readBoolean(text);
    case 'decimal':
      return readDecimal(typeof cell === 'object' ? cell : text, type, styles.numbers);
  }
}

/** Error values of spreadsheets in several languages, also as saved to CSV, and the "####" of a column that is too narrow. */
const SHEET_ERROR =
  /^#(?:N\/A|NV|N\/D|ND|REF!|BEZUG!|VALUE!|WERT!|VALEUR!|¡VALOR!|VALOR!|VALORE!|DIV\/0!|¡DIV\/0!|NAME\?|¿NOMBRE\?|NOM\?|NOME\?|NUM!|ZAHL!|¡NUM!|NOMBRE!|NULL!|NUL!|¡NULO!|GETTING_DATA|SPILL!|CALC!|#{2,252})$/;

const FAULTS: Readonly<Record<CellFault, (text: string) => Read>> = {
  cell_error: (text) =>
    bad(
      'cell_error',
      `The cell shows the error ${quoted(text)}.`,
      'Correct the formula in the sheet, or clear the cell.',
    ),
  formula_not_computed: () =>
    bad(
      'formula_not_computed',
      'The cell holds a formula whose result was never computed.',
      'Open the workbook in a spreadsheet program and save it there, or store the values instead of the formulas.',
    ),
  digits_lost: (text) =>
    bad(
      'digits_lost',
      `${quoted(text)} has more digits than a spreadsheet stores in a number; the last ones are lost.`,
      'Store it as text in the sheet (format the column as "Text", then enter it again).',
    ),
  date_out_of_range: (text) =>
    bad('date_out_of_range', `${quoted(text)} is not a date that a spreadsheet can show.`, 'Correct the cell.'),
};

const faulty = (fault: CellFault, text: string): Read => FAULTS[fault](text);

/** UTF-8 read as Windows-1252 ("MÃ¼ller", "5 â‚¬"); such sequences of letters occur in no language. */
const TWICE_ENCODED =
  /Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â‚¬|â€[\u0080-\u00bf\u0153\u201c\u2122]/;

/** A number whose format shows fewer digits than the cell holds: as a text it would lose them. A format that shows words is taken as text. */
function digitsHidden(shown: string, held: string): Read | null {
  if (shown === held || !/\d/.test(shown) || shown.includes('/') || !/^-?\d{1,64}(?:\.\d{1,64})?%?$/.test(held))
    return null;
  return significant(shown).includes(significant(held))
    ? null
    : bad(
        'shown_rounded',
        `The sheet shows ${quoted(shown)}, but the cell holds ${quoted(held)}.`,
        'Show all digits, or format the column as "Text" and enter the intended value.',
      );
}

/** Digits without zeros at either end. */
const significant = (text: string): string => {
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '');
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
};

type TextType = Extract<FieldType, { readonly is: 'text' }>;

/** The text rules of API and events, and those for damage that occurs only in files. */
function readTextCell(sent: string, { most, form = 'line' }: TextType): Read {
  // Spreadsheets write the sign of the exponent; "5E3" may be ordinary text.
  if (DAMAGED_NUMBER.test(sent) && (form !== 'lines' || /E[+-]/i.test(sent)))
    return bad('number_damaged', `${quoted(sent)} is a number that has lost digits.`, DAMAGED_HINT);
  if (sent.includes('\ufffd'))
    return bad('damaged_text', 'Contains the replacement character (\ufffd).', 'Export the file again as UTF-8.');
  if (TWICE_ENCODED.test(sent))
    return bad(
      'damaged_text',
      `${quoted(sent)} contains UTF-8 that was read as Windows-1252.`,
      'The file mixes encodings, or was damaged when it was saved. Export it again as UTF-8.',
    );
  const read = readText(sent, { max: most, form });
  if (read.ok) return good(read.value);
  const { code, detail } = read.refusal;
  if (code === 'line_break')
    return bad(
      code,
      'Contains a line break, but this field is a single line.',
      'Write it in one line. If a quote was not closed above, the following rows have become part of this cell.',
    );
  return bad(code, code === 'too_long' ? `${charactersIn(sent)} characters; at most ${most} are kept.` : detail);
}

function readOneOf(text: string, { of, also }: Extract<FieldType, { readonly is: 'one_of' }>): Read {
  const plain = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const found =
    of.find((each) => each.toLowerCase() === plain) ??
    (also !== undefined && Object.hasOwn(also, plain) ? also[plain] : undefined);
  return found === undefined
    ? bad('not_one_of', `${quoted(text)} is not one of: ${of.join(', ')}.`, 'Map the value to one of them.')
    : good(found);
}

function readEmail(text: string): Read {
  const address = text.normalize('NFC');
  const problem = emailProblem(address);
  return problem === null ? good(address) : bad('not_an_email', `${quoted(text)} is not an e-mail address. ${problem}`);
}

/** Several in one cell, separated by semicolon, comma or space; returned separated by line feeds. */
function readEmails(text: string): Read {
  const each = text.split(/[;,\s]+/).filter((part) => part !== '');
  const wrong = each.map(readEmail).find((read) => !read.ok);
  return wrong ?? (each.length > 20 ? bad('too_many', 'At most 20 addresses.') : good(each.join('\n')));
}

/** Odoo's own id of a country or a currency: "base.de", "base.EUR". */
const withoutPrefix = (text: string): string => text.replace(/^base\.(?=[a-z]{2,3}$)/i, '');

function readCurrency(text: string): Read {
  const code = withoutPrefix(text).toUpperCase();
  return isCurrency(code)
    ? good(code)
    : bad(
        'unknown_currency',
        `${quoted(text)} is not an ISO 4217 currency.`,
        'Write a code such as EUR, or map the value.',
      );
}

function readCountry(text: string): Read {
  const name = withoutPrefix(text);
  const code = name.toUpperCase();
  const found = isCountry(code) ? code : countryByName(name);
  return found === null
    ? bad(
        'unknown_country',
        `${quoted(text)} is not a known country.`,
        'Write the ISO 3166-1 code, such as DE, or map the value.',
      )
    : good(found);
}

const TERMS = /^(due_on_receipt|prepaid|cod|net_\d{1,3}(_eom)?|eom(_\d{1,3})?)$/;

/** "net_30" as in the API, or the plain number of days. */
function readTerms(text: string): Read {
  const plain = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (TERMS.test(plain)) return good(plain);
  // "2% 10 Net 30": the term without the early-payment discount.
  const late = /^\d{1,2}(?:\.\d{1,2})?%_\d{1,3}_net_(\d{1,3})$/.exec(plain)?.[1];
  if (late !== undefined) return good(`net_${Number(late)}`);
  const days = /^(?:net_?)?(\d{1,3})(?:_?(?:days?|tage?|d))?(?:_?(?:net|netto))?$/.exec(plain)?.[1];
  return days === undefined
    ? bad(
        'payment_terms_unknown',
        `${quoted(text)} are not payment terms that can be computed.`,
        'Map the value to terms such as net_30.',
      )
    : good(`net_${Number(days)}`);
}

/** As written by people and by spreadsheets in several languages. */
const YES = new Set(
  'true yes y 1 x ja j wahr oui vrai si sí sì vero verdadero sim verdadeiro waar tak prawda ano pravda'.split(' '),
);
const NO = new Set('false no n 0 nein falsch non faux falso não nee onwaar nie fałsz ne nepravda'.split(' '));

function readBoolean(text: string): Read {
  const plain = text.toLowerCase();
  if (YES.has(plain)) return good('true');
  return NO.has(plain) ? good('false') : bad('not_yes_or_no', `${quoted(text)} is neither yes nor no.`);
}
