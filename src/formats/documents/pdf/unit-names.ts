/**
 * Names of units. Orders may have codes of UN/ECE Recommendation 20 ("C62") or free text; the codes that are
 * common in trade are translated here, anything else is printed as it is.
 */
import type { Language } from '#model/language.ts';

type Names = Readonly<Record<string, string>>;

/** The same in every language. */
const SYMBOLS: Names = {
  KGM: 'kg',
  GRM: 'g',
  TNE: 't',
  LBR: 'lb',
  ONZ: 'oz',
  LTR: 'l',
  MLT: 'ml',
  MTQ: 'm³',
  GLL: 'gal',
  MTR: 'm',
  CMT: 'cm',
  MMT: 'mm',
  KMT: 'km',
  FOT: 'ft',
  INH: 'in',
  MTK: 'm²',
  FTK: 'ft²',
  MIN: 'min',
  KWH: 'kWh',
};

const pieces = (name: string): Names =>
  Object.fromEntries(['C62', 'H87', 'EA', 'PCE', 'NAR'].map((code) => [code, name]));

const EN: Names = {
  ...SYMBOLS,
  ...pieces('pcs'),
  PR: 'pairs',
  SET: 'sets',
  DZN: 'dozen',
  HUR: 'h',
  DAY: 'days',
  MON: 'months',
  ANN: 'years',
  XBX: 'boxes',
  XCT: 'cartons',
  XPK: 'packs',
  XPX: 'pallets',
  XBG: 'bags',
  XBO: 'bottles',
  XCA: 'cans',
  XRO: 'rolls',
};

const DE: Names = {
  ...SYMBOLS,
  ...pieces('Stk.'),
  // The default unit of orders.
  pcs: 'Stk.',
  PR: 'Paar',
  SET: 'Sätze',
  DZN: 'Dutzend',
  HUR: 'Std.',
  DAY: 'Tage',
  MON: 'Monate',
  ANN: 'Jahre',
  XBX: 'Kisten',
  XCT: 'Kartons',
  XPK: 'Pack',
  XPX: 'Paletten',
  XBG: 'Beutel',
  XBO: 'Flaschen',
  XCA: 'Dosen',
  XRO: 'Rollen',
};

const NAMES: Readonly<Record<Language, Names>> = { en: EN, de: DE };

export const unitName = (unit: string, language: Language): string =>
  (Object.hasOwn(NAMES[language], unit) ? NAMES[language][unit] : undefined) ?? unit;
