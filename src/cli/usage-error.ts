/** An invalid use of a command, reported before any work, with exit code 2. */
import { Fault } from '#kernel/fault.ts';

export class UsageError extends Fault {
  constructor(detail: string) {
    super('wrong_usage', 'later', { detail });
  }
}
