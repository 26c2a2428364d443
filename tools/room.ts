/** A part of the program with walls around it. */
export interface Room {
  readonly name: string;
  /** Globs of its files, from the repository's root. A file belongs to the first room that matches. */
  readonly files: readonly string[];
  /** Rooms it may import; itself always. 'everything' is for those that see the whole house. */
  readonly may: readonly string[] | 'everything';
  /** Rooms of which it may import only the part of the same name: an invoice's store its own rules, never another module's. */
  readonly mayOwn?: readonly string[];
  /** npm packages and Node modules it may use, as globs; when absent any. */
  readonly packages?: readonly string[];
  /** One line for the map. Rooms without one are part of the room above them. */
  readonly message?: string;
  /** Shown in the map under this path. */
  readonly path: string;
}
