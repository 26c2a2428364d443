/** Normalises column names so that they can be compared with those of known programs. Pure. */

/** No program writes a longer name; a longer one is cut before it is normalised. */
const MAX_NAME = 200;

/** "*Contact Name " and "contactname" are equal, "order_line/name" and "order_line_name" are not. */
export const headerName = (header: string): string =>
  header
    .slice(0, MAX_NAME)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[\s*\u00a0]+/gu, '')
    .replaceAll(/[._-]+/g, '_')
    .replaceAll(/^_|_$/g, '');
