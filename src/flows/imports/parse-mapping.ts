/** Parses a mapping from a file, for the command line. */
export { parseMapping } from '#modules/imports/index.ts';
