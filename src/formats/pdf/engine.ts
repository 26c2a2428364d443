/**
 * The one place that speaks to Typst: data in, bytes out, in the thread that calls it (a document holds its thread for milliseconds, so
 * only the worker and the benchmark do). People's words reach the template as JSON in sys.inputs, never as markup.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Fault } from '#kernel/fault.ts';
import { join } from 'node:path';
import { fontFiles, templateFolder } from './fonts.ts';
import { usableLogo } from './look.ts';
import type { LogoFile } from './look.ts';
import { toTypstData } from './to-typst-data.ts';
import type { TypstData, TypstQuestion } from './to-typst-data.ts';

/**
 * Tags (a table tree that a screen reader walks) cost 200 bytes and a fifth of the time per cell: a document of 500 lines would grow from
 * 60 kB to 900 kB. They are left out where nobody listens to the end.
 */
const MOST_TAGGED_LINES = 150;

export interface PdfEngine {
  draw(question: TypstQuestion): Uint8Array;
}

export function startPdfEngine(): PdfEngine {
  const folder = templateFolder();
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFiles() }] });
  const main = join(folder, 'invoice.typ');

  /** Falls back step by step: a broken logo or a character no font has must not keep an invoice from leaving. */
  function draw(question: TypstQuestion): Uint8Array {
    const data = toTypstData(question);
    const logo = usableLogo(question.branding);
    const archived = question.document.issuedOn !== null;
    const tagged = question.document.lines.length <= MOST_TAGGED_LINES;
    const ways: Way[] = [true, false]
      .filter((asArchive) => archived || !asArchive)
      .flatMap((asArchive) =>
        (logo === null ? [null] : [logo, null]).map((file) => ({ logo: file, asArchive, tagged })),
      );
    let cause: unknown;
    for (const way of ways) {
      try {
        return compile(data, way);
      } catch (error) {
        cause = error;
      } finally {
        // Everything memoised about a document is dead weight after it: 25 MB for 500 lines.
        compiler.evictCache(0);
      }
    }
    throw new Fault('pdf_not_drawn', 'later', { detail: `the document could not be drawn: ${wordsOf(cause)}`, cause });
  }

  function compile(data: TypstData, { logo, asArchive, tagged }: Way): Uint8Array {
    const path = logo === null ? null : join(folder, logo.name);
    if (path !== null && logo !== null) compiler.mapShadow(path, Buffer.from(logo.bytes));
    try {
      const inputs = { data: JSON.stringify(data), logo: logo?.name ?? '' };
      // The compiler's document objects outlive their use until V8 happens to collect them; pdf() makes none.
      return compiler.pdf(
        { mainFilePath: main, inputs },
        { pdfTags: tagged, ...(asArchive ? { pdfStandard: 'a-3b' } : {}) },
      );
    } finally {
      if (path !== null) compiler.unmapShadow(path);
    }
  }

  return { draw };
}

interface Way {
  readonly logo: LogoFile | null;
  readonly asArchive: boolean;
  readonly tagged: boolean;
}

/** The binding throws errors whose words stand in `code`. */
const wordsOf = (error: unknown): string =>
  error instanceof Error
    ? ('code' in error && typeof error.code === 'string' && error.code) || error.message
    : String(error);
