/**
 * Renders documents as PDF in child processes: native code over uploaded images may hang or crash, and neither may block or end
 * the server. A document whose logo does that is rendered without it. A document never fails because of its branding.
 */
import { Fault } from '#kernel/fault.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { DrawingResult } from './drawing-process.ts';
import { openQueue, type DrawingQueue } from './drawing-queue.ts';
import { LOST, openSeat, TOO_LONG } from './drawing-seat.ts';
import type { DrawnPdf } from './engine.ts';
import { checkLogoFile, type Logo } from './check-logo.ts';
import { logoProblem, type LogoProblem } from './logo-problem.ts';
import type { Stamp, TypstQuestion } from './to-typst-data.ts';

export interface PdfRenderer {
  /** The same document and branding give the same bytes. */
  render(document: InvoiceDocument, branding: Branding, stamp?: Stamp): Promise<DrawnPdf>;
  /**
   * Null when the logo can be used. Logos are checked in a separate process, so that no document waits for one; each owner has
   * one check at a time.
   * @throws Fault when the owner's last one is still being tried, or others' keep this one waiting.
   */
  checkLogo(logo: Logo, owner: string): Promise<LogoProblem | null>;
  /** Ends the processes at once; waiting and running tasks are refused with a retryable fault. */
  close(): Promise<void>;
}

export interface PdfRendererOptions {
  /** Documents rendered concurrently; one process and one core each. */
  readonly workers?: number;
  /** The time limit; a document of 500 lines takes a fifth of a second. */
  readonly timeoutMs?: number;
  /** The same for a document with a logo, which is then rendered without it. */
  readonly logoTimeoutMs?: number;
  /** How long the check of a logo waits for others. Longer than one may take, so that a single one cannot block it. */
  readonly logoWaitMs?: number;
  readonly documentsPerWorker?: number;
  /** A process that uses more memory after a document is replaced, since the engine leaks. */
  readonly maxResidentBytes?: number;
  /** The script of the rendering process; replaced in tests. */
  readonly program?: URL;
}

export function createPdfRenderer({
  workers = 1,
  timeoutMs = 60_000,
  logoTimeoutMs = Math.min(timeoutMs, 20_000),
  logoWaitMs = 30_000,
  documentsPerWorker = 1000,
  maxResidentBytes = 400_000_000,
  program = new URL('./drawing-process.ts', import.meta.url),
}: PdfRendererOptions = {}): PdfRenderer {
  const seat = { program, tasksPerProcess: documentsPerWorker, maxResidentBytes };
  const queue = openQueue(Array.from({ length: workers }, () => openSeat(seat)));
  const logoQueue = openQueue([openSeat({ ...seat, tasksPerProcess: LOGOS_PER_PROCESS })], logoWaitMs);
  const lostLogos = new LostLogos();

  async function draw(question: TypstQuestion): Promise<DrawnPdf> {
    const within = question.branding.logo === undefined ? timeoutMs : logoTimeoutMs;
    const result = await queue.request({ kind: 'document', question }, within);
    if (result.kind !== 'drawn') throw faultOf(result);
    const { kind: _kind, ...drawn } = result;
    return drawn;
  }

  async function render(document: InvoiceDocument, branding: Branding, stamp?: Stamp): Promise<DrawnPdf> {
    const { logo, ...others } = branding;
    const plain: TypstQuestion = { document, branding: others, stamp };
    if (logo === undefined) return draw(plain);
    const known = lostLogos.problemOf(logo);
    if (known !== null) return { ...(await draw(plain)), logoProblem: known };
    try {
      const drawn = await draw({ document, branding, stamp });
      lostLogos.forget(logo);
      return drawn;
    } catch (error) {
      if (!isLoss(error)) throw error;
      const drawn = await draw(plain);
      lostLogos.add(logo, error.message);
      return { ...drawn, logoProblem: error.message };
    }
  }

  async function close(): Promise<void> {
    queue.close();
    logoQueue.close();
  }

  return { render, checkLogo: openLogoTrial(logoQueue, logoTimeoutMs), close };
}

function openLogoTrial(queue: DrawingQueue, timeoutMs: number): PdfRenderer['checkLogo'] {
  const beingTried = new Set<string>();

  async function draw(logo: Logo): Promise<LogoProblem | null> {
    try {
      const result = await queue.request({ kind: 'logo', logo }, timeoutMs);
      if (result.kind !== 'tried') throw faultOf(result);
      return result.problem;
    } catch (error) {
      if (!isLoss(error)) throw error;
      return logoProblem('logo_not_drawn', `The logo cannot be drawn: ${error.message}. Simplify it, or upload a PNG.`);
    }
  }

  return async (logo, owner) => {
    const problem = checkLogoFile(logo);
    if (problem !== null) return problem;
    if (beingTried.has(owner))
      throw new Fault('busy', 'later', { detail: 'another logo of this owner is being tried' });
    beingTried.add(owner);
    try {
      return await draw(logo);
    } finally {
      beingTried.delete(owner);
    }
  };
}

/** Logos are rarely set, so the process of a check is not kept. */
const LOGOS_PER_PROCESS = 1;

const isLoss = (error: unknown): error is Fault =>
  error instanceof Fault && (error.code === LOST || error.code === TOO_LONG);

function faultOf(result: DrawingResult): Error {
  if (result.kind === 'fault') return new Fault(result.code, result.retry, { detail: result.detail });
  return new Error(result.kind === 'bug' ? result.words : `an answer to something else: ${result.kind}`);
}

const LOSSES_ENOUGH = 2;
const MAX_REMEMBERED = 100;

/** Logos that crashed or blocked a process: after the second time they are not tried again, or every document would wait. */
class LostLogos {
  readonly #lost = new Map<string, { readonly times: number; readonly problem: string }>();

  problemOf({ base64 }: Logo): string | null {
    const known = this.#lost.get(base64);
    return known !== undefined && known.times >= LOSSES_ENOUGH ? known.problem : null;
  }

  add({ base64 }: Logo, problem: string): void {
    if (this.#lost.size >= MAX_REMEMBERED) this.#lost.clear();
    this.#lost.set(base64, { times: (this.#lost.get(base64)?.times ?? 0) + 1, problem });
  }

  forget({ base64 }: Logo): void {
    this.#lost.delete(base64);
  }
}
