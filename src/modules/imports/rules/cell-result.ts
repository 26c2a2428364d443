/** The result of reading one cell: a canonical value, or the rule it breaks with a sentence. Pure. */

export type Read =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly rule: string; readonly detail: string; readonly hint: string | null };

export const good = (value: string): Read => ({ ok: true, value });
export const bad = (rule: string, detail: string, hint: string | null = null): Read => ({
  ok: false,
  rule,
  detail,
  hint,
});

const MAX_QUOTED = 60;

/** A cell's text as an error message shows it: in quotes, and cut when it is long. */
export const quoted = (text: string): string =>
  `"${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED).toWellFormed()}...` : text}"`;

/** "4.00638E+12": a long number as a spreadsheet saves it to CSV, without its remaining digits. */
export const DAMAGED_NUMBER = /^[-+]?\d(?:[.,]\d{1,15})?E[-+]?\d{1,3}$/i;
export const DAMAGED_HINT =
  'A spreadsheet program shortened a long number when it saved the file. Give the column the format "Text" (or 0) there and export it again.';
