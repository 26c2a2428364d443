/** Output of commands: sentences for people or one JSON document for programs; never both. */

export interface Voice {
  /** Writes the result to standard output, as text or as JSON. */
  write(words: () => readonly string[], whole: unknown): void;
  /** Writes progress to standard error, separate from the result. */
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

/** Aligns rows in columns; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
