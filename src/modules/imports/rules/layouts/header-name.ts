/** How the names of columns are compared with those that a program is known to write. Pure. */

/** As headers are compared: "*Contact Name " and "contactname" are one, "order_line/name" and "order_line_name" are not. */
export const headerName = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ß', 'ss')
    .replaceAll(/[\s*\u00a0]+/gu, '')
    .replaceAll(/[._-]+/g, '_')
    .replaceAll(/^_|_$/g, '');
