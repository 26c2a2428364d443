/** What order scenarios begin with: a seller's catalogue and customers, entered over HTTP. For tests alone. */
import type { Caller, Got } from '../world/server.ts';
import assert from 'node:assert/strict';

/** Sends and expects a status, showing the answer when it is another. */
export async function expecting(status: number, context: Promise<Got>): Promise<Got> {
  const got = await context;
  assert.equal(got.status, status, JSON.stringify(got.body));
  return got;
}

export const aCustomer = async (caller: Caller, parts: Record<string, unknown> = {}): Promise<string> =>
  (await expecting(201, caller.request('POST', '/v1/customers', { body: { name: 'Alfreds Futterkiste', ...parts } })))
    .body.id as string;

export const aProduct = async (caller: Caller, parts: Record<string, unknown> = {}): Promise<string> =>
  (
    await expecting(
      201,
      caller.request('POST', '/v1/products', {
        body: { sku: 'CHAI', name: 'Chai', unit_price: '18', tax_rate: '19', ...parts },
      }),
    )
  ).body.id as string;

export const anOrder = (caller: Caller, parts: Record<string, unknown>, status = 201): Promise<Got> =>
  expecting(
    status,
    caller.request('POST', '/v1/orders', { body: { lines: [{ sku: 'CHAI', quantity: '2' }], ...parts } }),
  );

export const pointers = (got: Got): string[] =>
  (got.body.errors ?? []).map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`);
