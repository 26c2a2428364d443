/** A mapping from the text of its file, for whoever brings one without the API. */
export { parseMapping } from '#modules/imports/index.ts';
