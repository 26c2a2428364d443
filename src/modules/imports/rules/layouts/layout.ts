/** What a layout is: the export of one program, known by its header, and which of its columns mean which fields. Data. */
import type { ImportKind, ImportPart, SkipWhen } from '#model/import.ts';

/** Of several columns, the first one the file has. */
type LayoutSkip = Readonly<Pick<SkipWhen, 'is'>> & { readonly column: string | readonly string[] };

/** A column with the status of a record. Any other value that is not left out is reported by the check. */
export interface LayoutStatus {
  /** Of several columns, the first one the file has. */
  readonly column: string | readonly string[];
  /** Imported without a warning. */
  readonly imported: readonly string[];
  /** Imported with a warning: goods or money went back, or may go back. */
  readonly doubtful?: readonly string[];
  /** What to do about the doubtful ones, if it is not to leave them out. */
  readonly hint?: string;
}

export interface Layout {
  readonly id: string;
  /** As its users call it: "Shopify orders". */
  readonly name: string;
  readonly kind: ImportKind;
  readonly part: ImportPart;
  /** Columns by which it is recognised: all must be present; of several names any one. Spelt as the program writes them. */
  readonly needs: readonly (string | readonly string[])[];
  /** Field -> its column; of several columns, the first one the file has. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Fields whose column is used only if the other field has none. */
  readonly substitutes?: Readonly<
    Record<string, { readonly column: string | readonly string[]; readonly without: string }>
  >;
  /** What a column's cells mean. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly constants?: Readonly<Record<string, string>>;
  /** Fields that the export never contains and that cannot be guessed: required from the mapping if no column gives them. */
  readonly questions?: readonly string[];
  readonly skipWhen?: LayoutSkip | readonly LayoutSkip[];
  readonly statuses?: readonly LayoutStatus[];
  /** Of several columns, the first one the file has. */
  readonly skipWhenEmpty?: string | readonly string[];
  /** Columns filled on the first row of a group only, and the column that names the group. */
  readonly fillDown?: { readonly group: string; readonly columns: readonly string[] };
}
