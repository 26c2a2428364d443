/**
 * Runs oxlint and parses its output. Callers must compare `seen` with the expected number of files, so that skipped files do not count as
 * clean.
 */
import { programOf, run } from './run.ts';

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** For example 'house(header)', 'boundaries(dependencies)', 'eslint(max-lines)'. */
  readonly rule: string;
  readonly message: string;
}

export interface Linted {
  readonly seen: number;
  readonly findings: readonly Finding[];
}

interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line?: number } }[];
  }[];
}

export async function lint(root: string): Promise<Linted> {
  const ran = await run({ script: programOf(root, 'oxlint'), args: ['-f', 'json'], cwd: root });
  // The boundaries plugin prints warnings about its settings to the same output.
  const begin = ran.output.indexOf('{');
  if (begin !== 0 || ran.errors.trim() !== '')
    throw new Error(`oxlint did not answer: ${ran.errors}${ran.output.slice(0, 2_000)}`);
  const report = JSON.parse(ran.output) as Report;
  return {
    seen: report.number_of_files,
    findings: report.diagnostics.map((each) => ({
      file: each.filename.replaceAll('\\', '/'),
      line: each.labels[0]?.span.line ?? 0,
      rule: each.code ?? 'unknown',
      message: each.message,
    })),
  };
}
