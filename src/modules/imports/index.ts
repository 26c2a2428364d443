/** Public interface of the imports module: rules for reading files, and the storage and state changes of imports. */
export { KINDS } from './rules/fields.ts';
export { WRITTEN_LINES } from './rules/field-types.ts';
export { countryOfCode, readWrittenAddress } from './rules/written-address.ts';
export { parseMapping } from './rules/parse-mapping.ts';
export { nameColumns } from './rules/name-columns.ts';
export {
  readRecord,
  type ReadRecord,
  type Reading,
  type ReadValue,
  type StagedRow,
  type Values,
} from './rules/read-record.ts';
export { stager, unnamedRows } from './rules/stage-row.ts';
export { instantOf } from './rules/local-time.ts';
export {
  noObservations as noSights,
  decideDateStyle as settleDates,
  decideNumberStyle as settleNumbers,
  type DecidedStyle as Settled,
  type FileObservations as Sights,
} from './rules/number-and-date-styles.ts';
export { findHeader, isIif, MAX_HEADER_ROW, MAX_IIF_ROW, startsIif, headerFit, MIN_FIT } from './rules/find-header.ts';
export { leftOutRows } from './rules/left-out-rows.ts';
export { statusFlaws } from './rules/record-statuses.ts';
export { NO_RATES, type KnownRates } from './rules/find-tax-rate.ts';
export { withPositiveAmounts } from './rules/document-signs.ts';
export { readDocumentAmounts, type DocumentLineAmounts } from './rules/document-amounts.ts';
export { readOrderAmounts, type OrderAmounts } from './rules/order-amounts.ts';
export { checkMapping as judgeMapping } from './rules/check-mapping.ts';
export {
  ERROR_COLUMNS,
  fitMapping,
  headerKey,
  suggestMapping,
  unusedColumns,
  type Suggestion,
} from './rules/suggest-mapping.ts';
export { mayMove, type ImportMove as Move } from './states.ts';
export { clearFlaws, insertFlaws, listFlaws, nextFailedRows, type FailedRow, type StoredFlaw } from './store/flaws.ts';
export {
  findEarlier,
  findMapping,
  insertImport,
  keepMapping,
  listImports,
  loadImport,
  lockFreeImport,
  lockImport,
  moveImport,
  putFile,
  updateImport,
} from './store/imports.ts';
export { insertJob, listSilent, loadJob, lockJob, updateJob } from './store/jobs.ts';
export {
  areIn,
  clearStaged,
  countImport,
  dropDoneRows,
  findStrayLines,
  lastRowOf,
  lastStaged,
  loadRows,
  moveRecords,
  nextRecords,
  stageRows,
  type StoredRecord,
} from './store/rows.ts';
