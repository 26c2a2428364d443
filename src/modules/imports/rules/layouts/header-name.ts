/** How the names of columns are compared with those that a program is known to write. Pure. */

/** No program writes a longer name; what is longer costs no more. */
const MAX_NAME = 200;

/** As headers are compared: "*Contact Name " and "contactname" are one, "order_line/name" and "order_line_name" are not. */
export const headerName = (header: string): string =>
  header
    .slice(0, MAX_NAME)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[\s*\u00a0]+/gu, '')
    .replaceAll(/[._-]+/g, '_')
    .replaceAll(/^_|_$/g, '');
