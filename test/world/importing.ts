/** An import through the API: create, upload, map, check, run, awaiting each step. */
import assert from 'node:assert/strict';
import type { Caller } from './server.ts';
import { eventually } from './server.ts';

export interface Bringing {
  readonly kind: string;
  readonly main?: string | Uint8Array;
  readonly lines?: string | Uint8Array;
  readonly mapping?: unknown;
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests inspect untyped responses
export type Shown = any;

export async function beginImport(caller: Caller, { kind, main, lines, mapping }: Bringing): Promise<string> {
  const begun = await caller.request('POST', '/v1/imports', { body: { kind } });
  assert.equal(begun.status, 201);
  const id = String(begun.body.id);
  for (const [part, content] of [
    ['main', main],
    ['lines', lines],
  ] as const) {
    if (content === undefined) continue;
    const sent = await caller.request('PUT', `/v1/imports/${id}/files/${part}?file_name=${kind}.csv`, {
      body: content,
      headers: { 'content-type': 'text/csv' },
    });
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
  }
  if (mapping !== undefined) {
    const put = await caller.request('PUT', `/v1/imports/${id}/mapping`, { body: mapping });
    assert.equal(put.status, 200, JSON.stringify(put.body));
  }
  return id;
}

export async function command(caller: Caller, id: string, name: string, body?: unknown): Promise<Shown> {
  const reported = await caller.request('POST', `/v1/imports/${id}/${name}`, body === undefined ? {} : { body });
  assert.equal(reported.status, 202, JSON.stringify(reported.body));
  return reported.body;
}

/** Waits until no job of the import is running. */
export async function settled(caller: Caller, id: string, withinMs = 120_000): Promise<Shown> {
  const got = await eventually(
    () => caller.request('GET', `/v1/imports/${id}`),
    ({ body }) => !['checking', 'running', 'undoing'].includes(body.state),
    withinMs,
  );
  return got.body;
}

export async function check(caller: Caller, id: string): Promise<Shown> {
  await command(caller, id, 'check');
  return settled(caller, id);
}

export async function run(caller: Caller, id: string, body?: unknown): Promise<Shown> {
  await command(caller, id, 'run', body);
  return settled(caller, id);
}

export async function importRows(caller: Caller, bringing: Bringing): Promise<Shown> {
  const id = await beginImport(caller, bringing);
  const checked = await check(caller, id);
  assert.equal(checked.counts.errors ?? 0, 0, JSON.stringify(await errorsOf(caller, id)));
  return run(caller, id);
}

export async function errorsOf(caller: Caller, id: string): Promise<Shown[]> {
  return (await caller.request('GET', `/v1/imports/${id}/errors?limit=200`)).body.data;
}
