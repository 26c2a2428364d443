/**
 * Coalesced commands: concurrent requests share one transaction, each with its own answer. Declared once at the top level of a file
 * (enforced by a lint rule), so that the work cannot capture the context of a single request.
 */
import { present } from '#kernel/assert.ts';
import type { Result } from '#kernel/result.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import { createCoalescer, type CoalescedCommand, type Coalescer } from '#runtime/coalescer.ts';
import type { Database, Tx } from '#runtime/database/transaction.ts';
import type { Ports } from './ports.ts';
import { refusalOf } from './transact.ts';

/** The answers by request. */
export type Answers<Input, T> = ReadonlyMap<CommandRequest<Input>, Result<T>>;

/** The answers in the order of the requests. */
export const inOrder = <Input, T>(
  requests: readonly CommandRequest<Input>[],
  answers: Answers<Input, T>,
): Result<T>[] => requests.map((request) => present(answers.get(request), 'an answer per request'));

/** Set-based. A refused request must leave nothing written; a single refusal rolls back all, and each is retried individually. */
type Work<Input, T> = (
  tx: Tx,
  ports: Ports,
  requests: readonly CommandRequest<Input>[],
) => Promise<Result<Answers<Input, T>>>;

/** `name` is for people; commands are identified by their declaration. */
export function coalesced<Input, T>(
  name: string,
  work: Work<Input, T>,
): (ports: Ports, context: RequestContext, input: Input) => Promise<Result<T>> {
  const commands = new WeakMap<Ports, CoalescedCommand<Input, T>>();
  const commandOf = (ports: Ports): CoalescedCommand<Input, T> => {
    const known = commands.get(ports);
    if (known !== undefined) return known;
    const command = {
      name,
      refusalOf,
      work: (tx: Tx, requests: readonly CommandRequest<Input>[]) => work(tx, ports, requests),
    };
    commands.set(ports, command);
    return command;
  };
  return (ports, context, input) => coalescerOf(ports.database).join(commandOf(ports), { context, input });
}

/** One coalescer per database handle, for the handle's lifetime. */
const coalescers = new WeakMap<Database, Coalescer>();

function coalescerOf(database: Database): Coalescer {
  const known = coalescers.get(database);
  if (known !== undefined) return known;
  const coalescer = createCoalescer(database);
  coalescers.set(database, coalescer);
  return coalescer;
}
