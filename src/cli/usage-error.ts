/** What a command cannot do for anybody, however things stand: it is said before anything is begun, and ends in 2. */
import { Fault } from '#kernel/fault.ts';

export class UsageError extends Fault {
  constructor(detail: string) {
    super('asked_wrongly', 'later', { detail });
  }
}
