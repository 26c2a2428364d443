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

export function openSeat({ program, tasksPerProcess, maxResidentBytes }: SeatOptions): Seat {
  let child: ChildProcess | null = null;
  let running: Running | null = null;
  let done = 0;
  let isReady = false;

  function start(): ChildProcess {
    const started = startProcess(program);
    done = 0;
    isReady = false;
    const lost = (words: string): void => {
      if (child !== started) return;
      child = null;
      leave()?.reject(lostFault(words));
    };
    started.on('message', (message: DrawingMessage) => {
      if (child !== started) return;
      if (message === 'ready') beReady();
      else finish(message);
    });
    started.on('exit', (code, signal) => lost(signal ?? `exit code ${code}`));
    started.on('error', (error) => lost(error.message));
    return started;
  }

  /** A document's time begins when there is somebody to draw it. */
  function beReady(): void {
    isReady = true;
    if (running === null) return;
    clearTimeout(running.timer);
    running.timer = timed(running.timeoutMs);
  }

  const timed = (timeoutMs: number): NodeJS.Timeout => setTimeout(() => end(tooLongFault(timeoutMs)), timeoutMs);

  function finish({ result, residentBytes }: Exclude<DrawingMessage, 'ready'>): void {
    done += 1;
    const finished = leave();
    if (done >= tasksPerProcess || residentBytes > maxResidentBytes) dismiss();
    else holdsProgramOpen(child, false);
    finished?.resolve(result);
  }

  function leave(): Running | null {
    const left = running;
    clearTimeout(left?.timer);
    running = null;
    return left;
  }

  function dismiss(): void {
    const dismissed = child;
    child = null;
    holdsProgramOpen(dismissed, false);
    // Native code hears no other signal.
    dismissed?.kill('SIGKILL');
  }

  function end(fault: Fault): void {
    dismiss();
    leave()?.reject(fault);
  }

  return {
    isFree: () => running === null,
    run: (task, timeoutMs) =>
      new Promise((resolve, reject) => {
        child ??= start();
        holdsProgramOpen(child, true);
        running = { resolve, reject, timeoutMs, timer: timed(isReady ? timeoutMs : START_WITHIN_MS) };
        // A process that is gone tells so by its exit.
        child.send(task, () => undefined);
      }),
    end,
  };
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
