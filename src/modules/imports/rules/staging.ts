/** What is known about a part of a file when its rows are staged. */
import type { ImportKind, ImportPart, PartMapping } from '#model/import.ts';
import type { FileObservations } from './number-and-date-styles.ts';

export interface Staging {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly mapping: PartMapping;
  readonly header: readonly string[];
  /** The header's row; rows above it are a report's title. */
  readonly headerRow: number;
  readonly observations: FileObservations;
}
