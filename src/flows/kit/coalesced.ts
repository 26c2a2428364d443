/**
 * Commands that many callers use at once: requests that arrive together share one transaction, each with its own answer. Declared once, at
 * the top of a file (a lint rule sees to it), so that the work cannot reach the context of any one request.
 */
import { present } from '#kernel/assert.ts';
import type { Result } from '#kernel/result.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import { createCoalescer, type CoalescedCommand, type Coalescer } from '#runtime/coalescer.ts';
import type { Database, Tx } from '#runtime/database/transaction.ts';
import type { Ports } from './ports.ts';
import { refusalOf } from './transact.ts';

/** An answer for each request. */
export type Answers<Input, T> = ReadonlyMap<CommandRequest<Input>, Result<T>>;

/** As a list in the order of the requests. */
export const inOrder = <Input, T>(
  requests: readonly CommandRequest<Input>[],
  answers: Answers<Input, T>,
): Result<T>[] => requests.map((request) => present(answers.get(request), 'an answer per request'));

/** Set-based. What it refuses leaves nothing behind; one refusal for all undoes what was written, and each is tried by itself. */
type Work<Input, T> = (
  tx: Tx,
  ports: Ports,
  requests: readonly CommandRequest<Input>[],
) => Promise<Result<Answers<Input, T>>>;

/** `name` is for people; commands are told apart by their declaration. */
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

/** One for each handle of a database, for as long as that lives. */
const coalescers = new WeakMap<Database, Coalescer>();

function coalescerOf(database: Database): Coalescer {
  const known = coalescers.get(database);
  if (known !== undefined) return known;
  const coalescer = createCoalescer(database);
  coalescers.set(database, coalescer);
  return coalescer;
}
