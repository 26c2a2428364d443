/**
 * A slot for one rendering process at a time: started with the first task, replaced after a number of tasks, or when it uses too much memory, hangs or dies.
 * Every task ends: with a result, or with a fault that gives the reason.
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
  /** Kills the process; its task is refused with the fault. */
  end(fault: Fault): void;
}

interface Running {
  readonly resolve: (result: DrawingResult) => void;
  readonly reject: (fault: Fault) => void;
  readonly timeoutMs: number;
  timer: NodeJS.Timeout;
}

/** For loading fonts and code, which does not count against a document. */
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
      // The exit event reports a process that has died.
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

  /** The time limit of a document starts when a process is ready. */
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
    // Native code reacts to no other signal.
    dismissed?.kill('SIGKILL');
  }
}

/** Without our environment: no secrets in a process that decodes uploaded images. */
function startProcess(program: URL): ChildProcess {
  const { PATH, SystemRoot } = process.env;
  return fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    env: { ...(PATH === undefined ? {} : { PATH }), ...(SystemRoot === undefined ? {} : { SystemRoot }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Only a running task keeps the program alive. */
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
