/** What commands say: sentences for people, or one JSON document for programs; never both. */

export interface Voice {
  /** The result: its words on standard output, or the whole of it as JSON. */
  write(words: () => readonly string[], whole: unknown): void;
  /** On the way: to standard error, so that it never mixes with a result. */
  progress(words: string): void;
}

export const voice = (options: { readonly json?: boolean | undefined }): Voice => ({
  write: (words, whole) =>
    void process.stdout.write(
      options.json === true ? `${JSON.stringify(whole, null, 2)}\n` : `${words().join('\n')}\n`,
    ),
  progress: (words) => {
    if (options.json !== true) process.stderr.write(`${words}\n`);
  },
});

/** Columns wide enough for what stands in them, the last one ragged. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
