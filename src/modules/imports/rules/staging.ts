/** What is known of a file's part when its rows are staged. */
import type { ImportKind, ImportPart, PartMapping } from '#model/import.ts';
import type { FileObservations } from './number-and-date-styles.ts';

export interface Staging {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly mapping: PartMapping;
  readonly header: readonly string[];
  /** Where the header stands; rows above it are a report's title. */
  readonly headerRow: number;
  readonly observations: FileObservations;
}
