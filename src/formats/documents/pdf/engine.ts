/**
 * The only user of Typst: data in, bytes out, in the calling thread (a document blocks it for milliseconds, so
 * only the rendering process and the benchmark call it). User input reaches the template as JSON in sys.inputs, never as markup.
 */
import type { TypstData } from './typst-data.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Fault } from '#kernel/fault.ts';
import { join } from 'node:path';
import { fontsFor, namedCharacter } from './coverage.ts';
import { fontFiles, templateFolder } from './fonts.ts';
import { checkLogoFile, logoFile, type Logo, type LogoFile } from './check-logo.ts';
import { logoProblem, type LogoProblem } from './logo-problem.ts';
import { checkPrint } from './check-print.ts';
import { toTypstData } from './to-typst-data.ts';
import type { TypstQuestion } from './to-typst-data.ts';

/**
 * Tags (a table tree that a screen reader walks) cost 200 bytes and a fifth of the time per cell: a document of 500 lines would grow from
 * 60 kB to 900 kB. Long tables are therefore not tagged.
 */
const MAX_TAGGED_LINES = 150;

export interface DrawnPdf {
  readonly bytes: Uint8Array;
  /** Why the document has no logo although its seller has one. */
  readonly logoProblem: string | null;
  /** Characters that no font has, printed by number. */
  readonly lacking?: readonly string[];
}

export interface PdfEngine {
  draw(question: TypstQuestion): DrawnPdf;
  /** Why a logo cannot be rendered or seen, found by rendering it. */
  tryLogo(logo: Logo): Promise<LogoProblem | null>;
}

export function startPdfEngine(): PdfEngine {
  const folder = templateFolder();
  const compilers = new Compilers(folder);
  const judged = new JudgedLogos();

  /** Falls back step by step: a broken logo or a missing glyph must not prevent an invoice from being sent. */
  function draw(question: TypstQuestion): DrawnPdf {
    const content = contentOf(toTypstData(question));
    const { logo, problem } = judged.find(question.branding.logo);
    const archived = question.document.issuedOn !== null;
    const tagged = question.document.lines.length <= MAX_TAGGED_LINES;
    const ways: Way[] = [true, false]
      .filter((asArchive) => archived || !asArchive)
      .flatMap((asArchive) =>
        (logo === null ? [null] : [logo, null]).map((file) => ({ logo: file, asArchive, tagged })),
      );
    let cause: unknown;
    for (const way of ways) {
      try {
        const bytes = compileDocument(content, way);
        const leftOut = problem?.detail ?? (logo !== null && way.logo === null ? wordsOf(cause) : null);
        return { bytes, logoProblem: leftOut, lacking: content.lacking };
      } catch (error) {
        cause = error;
      } finally {
        // The cache of a document is useless after it: 25 MB for 500 lines.
        compilers.for(content.fonts).evictCache(0);
      }
    }
    throw new Fault('pdf_not_drawn', 'later', { detail: `the document could not be drawn: ${wordsOf(cause)}`, cause });
  }

  function compileDocument({ text, fonts }: Content, { logo, asArchive, tagged }: Way): Uint8Array {
    const compiler = compilers.for(fonts);
    return withLogo(compiler, logo, () =>
      // The compiler's document objects stay until garbage collection; pdf() creates none.
      compiler.pdf(
        {
          mainFilePath: join(folder, 'invoice.typ'),
          inputs: { data: text, logo: logo?.name ?? '', fonts: JSON.stringify(fonts) },
        },
        { pdfTags: tagged, ...(asArchive ? { pdfStandard: 'a-3b' } : {}) },
      ),
    );
  }

  return { draw, tryLogo: (logo) => tryLogo(compilers.for([]), logo) };
}

function withLogo<T>(compiler: NodeCompiler, logo: LogoFile | null, work: () => T): T {
  if (logo === null) return work();
  const path = join(templateFolder(), logo.name);
  compiler.mapShadow(path, logo.bytes);
  try {
    return work();
  } finally {
    compiler.unmapShadow(path);
  }
}

async function tryLogo(compiler: NodeCompiler, logo: Logo): Promise<LogoProblem | null> {
  const problem = checkLogoFile(logo);
  if (problem !== null) return problem;
  const file = logoFile(logo);
  try {
    const page = withLogo(compiler, file, () =>
      compiler.pdf(
        { mainFilePath: join(templateFolder(), 'logo.typ'), inputs: { logo: file.name } },
        { pdfTags: true, pdfStandard: 'a-3b' },
      ),
    );
    return await checkPrint(page);
  } catch (error) {
    return logoProblem('logo_not_drawn', `The logo cannot be drawn: ${wordsOf(error)}`);
  } finally {
    compiler.evictCache(0);
  }
}

interface Content {
  /** What the template reads, as JSON. */
  readonly text: string;
  /** Beside the base fonts. */
  readonly fonts: readonly string[];
  readonly lacking: readonly string[];
}

/** Replaces characters that no font has by their numbers: an invoice must not contain empty boxes, and PDF/A forbids missing glyphs. */
function contentOf(data: TypstData): Content {
  const text = JSON.stringify(data);
  const { families, lacking } = fontsFor(text);
  if (lacking.length === 0) return { text, fonts: families, lacking };
  const missing = new Set(lacking);
  const shown = Array.from(text, (each) => (missing.has(each) ? `[${namedCharacter(each)}]` : each)).join('');
  return { text: shown, fonts: families, lacking };
}

/** One with the base fonts, and one with all fonts needed so far: fonts cannot be added to an existing compiler. */
class Compilers {
  readonly #folder: string;
  readonly #base: NodeCompiler;
  #more: NodeCompiler | null = null;
  readonly #families = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#base = this.#create();
  }

  for(families: readonly string[]): NodeCompiler {
    if (families.length === 0) return this.#base;
    if (this.#more !== null && families.every((family) => this.#families.has(family))) return this.#more;
    for (const family of families) this.#families.add(family);
    this.#more = this.#create();
    return this.#more;
  }

  #create(): NodeCompiler {
    return NodeCompiler.create({
      workspace: this.#folder,
      fontArgs: [{ fontPaths: fontFiles(this.#families) }],
    });
  }
}

interface Way {
  readonly logo: LogoFile | null;
  readonly asArchive: boolean;
  readonly tagged: boolean;
}

interface JudgedLogo {
  readonly logo: LogoFile | null;
  readonly problem: LogoProblem | null;
}

const MAX_JUDGED = 50;

/** Parsing an SVG may cost more than rendering the document: recent results are cached. */
class JudgedLogos {
  readonly #judged = new Map<string, JudgedLogo>();

  find(logo: Logo | undefined): JudgedLogo {
    if (logo === undefined) return { logo: null, problem: null };
    const key = `${logo.mediaType} ${logo.base64}`;
    const known = this.#judged.get(key);
    if (known !== undefined) return known;
    const problem = checkLogoFile(logo);
    const judged = { logo: problem === null ? logoFile(logo) : null, problem };
    if (this.#judged.size >= MAX_JUDGED) this.#judged.clear();
    this.#judged.set(key, judged);
    return judged;
  }
}

/** The binding throws errors with their text in `code`. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = ('code' in error && typeof error.code === 'string' && error.code) || error.message;
  return /message: "([^"]*)"/.exec(words)?.[1] ?? words.replace(/^\d+: /, '').slice(0, 300);
}
