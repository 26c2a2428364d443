/** An import as rooms hand it to each other: what is brought, how its columns are read, and how far it is. */
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
  /** The work on it ended in a fault that would not go away; its job says which. */
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
  /** The same for every row; with a column, what an empty cell means. */
  readonly constant?: string | undefined;
  /** What cells say -> what is meant. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** Rows that are left out, by what stands in one of their columns; with them the other rows of the same thing below them. */
export interface SkipWhen {
  readonly column: string;
  /** In capitals or not; left out: whatever fills the cell. */
  readonly is?: readonly string[] | undefined;
}

export interface PartMapping {
  /** The column that names what a row belongs to; left out: the one that gives the kind's own id. */
  readonly key?: string | undefined;
  /** Rows in which this column is empty are passed over. */
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
  /** How numbers and days are written; left out: found out, or refused when it cannot be. */
  readonly numbers?: NumberStyle | undefined;
  readonly dates?: DateStyle | undefined;
}

/** What becomes of a row whose record is here already and says something else. Issued documents are never overwritten. */
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

/** By a check: `exists` is to stay as it is, `differs` is to be edited. By a run: the last seven. */
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

/** What documents of one currency and kind come to, to be held against the books they come from. */
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
  /** Whether the files could be read to their end; null before they were. */
  readonly isReadable: boolean | null;
  readonly counts: Counts;
  readonly sums: readonly ControlSum[];
  readonly existing: Existing;
  /** Whether documents it brings are mailed. */
  readonly sends: boolean;
  readonly jobId: JobId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly files: readonly ImportFile[];
}

/** One thing wrong with one row: the column and rule, what stands there, and what would help. */
export interface Flaw {
  readonly severity: 'error' | 'warning';
  /** Null where the file itself is at fault. */
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
  /** How often the current piece was begun without an end or any progress. */
  readonly starts: number;
  /** What last went wrong; null while all goes well. */
  readonly problem: string | null;
  /** The queue's entry for the next piece. */
  readonly queueId: string | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly finishedAt: Instant | null;
}
