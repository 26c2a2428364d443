/** An import: the kind of records, how columns are mapped, and its progress. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Actor } from './request-context.ts';
import type { TableLook, TableOptions } from './table.ts';

export type ImportId = Id<'import'>;
export type JobId = Id<'job'>;

export const IMPORT_KINDS = ['customers', 'products', 'tax_rates', 'orders', 'shipments', 'documents'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** `lines` is the second file of two that are joined by a key. */
export const IMPORT_PARTS = ['main', 'lines'] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];

export const IMPORT_STATES = [
  'open',
  'checking',
  'checked',
  'running',
  'paused',
  'done',
  'cancelled',
  /** The work on it failed permanently; its job has the reason. */
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];
export const DATE_STYLES = ['ymd', 'dmy', 'mdy'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** Where a field's value comes from. */
export interface FieldSource {
  readonly column?: string | undefined;
  /** A constant for every row; with a column, the value of empty cells. */
  readonly constant?: string | undefined;
  /** Values of cells -> values of the field. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** Rows that are left out, by the value of a column, with the following rows of the same record. */
export interface SkipWhen {
  readonly column: string;
  /** Compared without case; left out: any value. */
  readonly is?: readonly string[] | undefined;
}

export interface PartMapping {
  /** The column that identifies the record of a row; left out: the one mapped to the kind's id. */
  readonly key?: string | undefined;
  /** Rows in which this column is empty are left out. */
  readonly skipWhenEmpty?: string | undefined;
  readonly skipWhen?: SkipWhen | readonly SkipWhen[] | undefined;
  readonly fields: Readonly<Record<string, FieldSource>>;
}

/** Each of the columns by which rows are left out. */
export const skipsOf = ({ skipWhen }: Pick<PartMapping, 'skipWhen'>): readonly SkipWhen[] =>
  skipWhen === undefined ? [] : [skipWhen].flat();

export interface Mapping {
  readonly main: PartMapping;
  readonly lines?: PartMapping | undefined;
  /** How numbers and dates are written; left out: detected, or refused if ambiguous. */
  readonly numbers?: NumberStyle | undefined;
  readonly dates?: DateStyle | undefined;
}

/** How a row is treated whose record already exists with other values. Issued documents are never overwritten. */
export const EXISTING = ['refuse', 'skip', 'update'] as const;
export type Existing = (typeof EXISTING)[number];

export interface ImportFile {
  readonly part: ImportPart;
  readonly fileName: string;
  readonly hash: string;
  readonly size: number;
  readonly look: TableLook;
  readonly options: TableOptions;
  /** The first rows. */
  readonly preview: readonly (readonly string[])[];
  readonly fingerprint: string;
  readonly receivedAt: Instant;
}

/** After a check: `exists` will be left as it is, `differs` will be edited. After a run: the last seven. */
export const RECORD_STATES = [
  'read',
  'ready',
  'exists',
  'differs',
  'failed',
  'created',
  'unchanged',
  'updated',
  'skipped',
  'undone',
  'kept',
] as const;
export type RecordState = (typeof RECORD_STATES)[number];
export type Counts = Readonly<Partial<Record<RecordState | 'rows' | 'errors' | 'warnings', number>>>;

/** The totals of documents of one currency and kind, for comparison with the system they come from. */
export interface ControlSum {
  readonly kind: 'invoice' | 'credit_note' | 'order';
  readonly currency: string;
  readonly count: number;
  readonly total: string;
  readonly open: string;
}

export interface Import {
  readonly accountId: AccountId;
  readonly id: ImportId;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly mapping: Mapping | null;
  readonly numbers: NumberStyle | null;
  readonly dates: DateStyle | null;
  /** Whether the files could be read to their end; null before that. */
  readonly isReadable: boolean | null;
  readonly counts: Counts;
  readonly sums: readonly ControlSum[];
  readonly existing: Existing;
  /** Whether imported documents are mailed. */
  readonly sends: boolean;
  readonly jobId: JobId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly files: readonly ImportFile[];
}

/** A problem of a row: the column and rule, the value, and how to mend it. */
export interface Flaw {
  readonly severity: 'error' | 'warning';
  /** Null for problems of the file itself. */
  readonly position: number | null;
  readonly part: ImportPart;
  readonly row: number;
  readonly column: string | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly detail: string;
  readonly hint: string | null;
}

export const JOB_STATES = ['queued', 'running', 'paused', 'done', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];
export const JOB_WORKS = ['check', 'run', 'undo'] as const;
export type JobWork = (typeof JOB_WORKS)[number];

export interface Job {
  readonly accountId: AccountId;
  readonly id: JobId;
  readonly importId: ImportId;
  readonly work: JobWork;
  readonly state: JobState;
  readonly phase: 'read' | 'records';
  readonly step: number;
  readonly cursor: number;
  readonly total: number | null;
  readonly done: number;
  readonly failed: number;
  readonly actor: Actor;
  /** How often the current piece was started without finishing or making progress. */
  readonly starts: number;
  /** The last failure; null after a success. */
  readonly problem: string | null;
  /** The queue's entry for the next piece. */
  readonly queueId: string | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly finishedAt: Instant | null;
}
