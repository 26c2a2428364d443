/** A part of the program with import rules. */
export interface Room {
  readonly name: string;
  /** Globs of its files, relative to the repository's root. A file belongs to the first room that matches. */
  readonly files: readonly string[];
  /** Rooms it may import, besides itself. */
  readonly may: readonly string[] | 'everything';
  /** Rooms of which it may import only the part of the same module: a store its own module's rules. */
  readonly mayOwn?: readonly string[];
  /** Globs of npm packages and Node.js modules it may use; default: any. */
  readonly packages?: readonly string[];
  /** One line for the map. Rooms without one belong to the room above them. */
  readonly message?: string;
  /** Path shown in the map. */
  readonly path: string;
}
