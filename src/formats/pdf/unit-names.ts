/**
 * Units as a reader knows them. Orders may carry codes of UN/ECE Recommendation 20 ("C62") or words of their own; the codes that are
 * common in trade are written out here, anything else stands as it was given.
 */
const BY_CODE: Readonly<Record<string, string>> = {
  C62: 'pcs', H87: 'pcs', EA: 'pcs', PCE: 'pcs', NAR: 'pcs', PR: 'pairs', SET: 'sets', DZN: 'dozen',
  KGM: 'kg', GRM: 'g', TNE: 't', LBR: 'lb', ONZ: 'oz',
  LTR: 'l', MLT: 'ml', MTQ: 'm³', GLL: 'gal',
  MTR: 'm', CMT: 'cm', MMT: 'mm', KMT: 'km', FOT: 'ft', INH: 'in', MTK: 'm²', FTK: 'ft²',
  HUR: 'h', MIN: 'min', DAY: 'days', MON: 'months', ANN: 'years', KWH: 'kWh',
  XBX: 'boxes', XCT: 'cartons', XPK: 'packs', XPX: 'pallets', XBG: 'bags', XBO: 'bottles', XCA: 'cans', XRO: 'rolls',
};

export const unitName = (unit: string): string => BY_CODE[unit] ?? unit;
