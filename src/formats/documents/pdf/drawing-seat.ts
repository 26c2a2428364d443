/**
 * A place for one drawing process at a time: started with the first task, replaced when it has done its share, has grown, hangs or dies.
 * Every task ends: with a result, or with a fault that says how its process was lost.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { Fault } from '#kernel/fault.ts';
import type { DrawingMessage, DrawingResult, DrawingTask } from './drawing-process.ts';

export interface SeatOptions {
  readonly program: URL;
  readonly tasksPerProcess: number;
  readonly maxResidentBytes: number;
}

export interface Seat {
  isFree(): boolean;
  run(task: DrawingTask, timeoutMs: number): Promise<DrawingResult>;
  /** Ends the process at once, whatever it does; what it was doing is refused with the fault. */
  end(fault: Fault): void;
}

interface Running {
  readonly resolve: (result: DrawingResult) => void;
  readonly reject: (fault: Fault) => void;
  readonly timeoutMs: number;
  timer: NodeJS.Timeout;
}

/** Fonts are read and code is loaded; no document is to blame for that. */
const START_WITHIN_MS = 60_000;

export const openSeat = (options: SeatOptions): Seat => new ProcessSeat(options);

class ProcessSeat implements Seat {
  readonly #options: SeatOptions;
  #child: ChildProcess | null = null;
  #running: Running | null = null;
  #done = 0;
  #isReady = false;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  isFree(): boolean {
    return this.#running === null;
  }

  run(task: DrawingTask, timeoutMs: number): Promise<DrawingResult> {
    return new Promise((resolve, reject) => {
      this.#child ??= this.#start();
      holdsProgramOpen(this.#child, true);
      this.#running = { resolve, reject, timeoutMs, timer: this.#timed(this.#isReady ? timeoutMs : START_WITHIN_MS) };
      // A process that is gone tells so by its exit.
      this.#child.send(task, () => undefined);
    });
  }

  end(fault: Fault): void {
    this.#dismiss();
    this.#leave()?.reject(fault);
  }

  #start(): ChildProcess {
    const started = startProcess(this.#options.program);
    this.#done = 0;
    this.#isReady = false;
    const lost = (words: string): void => {
      if (this.#child !== started) return;
      this.#child = null;
      this.#leave()?.reject(lostFault(words));
    };
    started.on('message', (message: DrawingMessage) => {
      if (this.#child !== started) return;
      if (message === 'ready') this.#beReady();
      else this.#finish(message);
    });
    started.on('exit', (code, signal) => lost(signal ?? `exit code ${code}`));
    started.on('error', (error) => lost(error.message));
    return started;
  }

  /** A document's time begins when there is somebody to draw it. */
  #beReady(): void {
    this.#isReady = true;
    if (this.#running === null) return;
    clearTimeout(this.#running.timer);
    this.#running.timer = this.#timed(this.#running.timeoutMs);
  }

  #timed(timeoutMs: number): NodeJS.Timeout {
    return setTimeout(() => this.end(tooLongFault(timeoutMs)), timeoutMs);
  }

  #finish({ result, residentBytes }: Exclude<DrawingMessage, 'ready'>): void {
    this.#done += 1;
    const finished = this.#leave();
    const { tasksPerProcess, maxResidentBytes } = this.#options;
    if (this.#done >= tasksPerProcess || residentBytes > maxResidentBytes) this.#dismiss();
    else holdsProgramOpen(this.#child, false);
    finished?.resolve(result);
  }

  #leave(): Running | null {
    const left = this.#running;
    clearTimeout(left?.timer);
    this.#running = null;
    return left;
  }

  #dismiss(): void {
    const dismissed = this.#child;
    this.#child = null;
    holdsProgramOpen(dismissed, false);
    // Native code hears no other signal.
    dismissed?.kill('SIGKILL');
  }
}

/** Nothing of our environment goes with it: no password may stand where uploaded pictures are decoded. */
function startProcess(program: URL): ChildProcess {
  const { PATH, SystemRoot } = process.env;
  return fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    env: { ...(PATH === undefined ? {} : { PATH }), ...(SystemRoot === undefined ? {} : { SystemRoot }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Only a document under way keeps the program alive. */
function holdsProgramOpen(child: ChildProcess | null, holds: boolean): void {
  if (holds) {
    child?.ref();
    child?.channel?.ref();
  } else {
    child?.unref();
    child?.channel?.unref();
  }
}

export const LOST = 'pdf_process_lost';
export const TOO_LONG = 'pdf_took_too_long';

const lostFault = (words: string): Fault =>
  new Fault(LOST, 'later', { detail: `the process that draws documents ended (${words})` });
const tooLongFault = (timeoutMs: number): Fault =>
  new Fault(TOO_LONG, 'later', { detail: `no document after ${timeoutMs / 1000} seconds` });
