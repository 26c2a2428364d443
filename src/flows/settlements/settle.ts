/** Settles invoices with transactions, atomically in one database transaction. */
import type { Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { settleAllocations, type Settled, type SettlementInput } from '#steps/settlements/settle.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';

export type { SettlementAnswer } from '#steps/settlements/load.ts';
export type { Settled, SettlementInput } from '#steps/settlements/settle.ts';

export function settle(ports: Ports, context: RequestContext, input: SettlementInput): Promise<Result<Settled>> {
  return transact(ports, context, (tx) => settleAllocations(tx, { ports, context }, input));
}
