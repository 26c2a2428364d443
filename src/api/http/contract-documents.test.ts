import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { EVENT_TYPES, SUBJECT_KINDS } from '#model/event-types.ts';
import { startWorld } from '#test/world/server.ts';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { writeOpenApi } from './openapi.ts';
import { REQUEST_EXAMPLES } from './request-examples.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the contract is inspected as untyped JSON
type Json = any;
const contract: Json = writeOpenApi(ENDPOINTS);

interface Field {
  readonly context: string;
  readonly name: string;
  readonly schema: Json;
}

/** Every field of components, bodies and responses, and every parameter. */
function fieldsOf(): Field[] {
  const fields: Field[] = [];
  const walk = (part: Json, context: string): void => {
    if (Array.isArray(part)) for (const each of part) walk(each, context);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    for (const [name, schema] of Object.entries(part.properties ?? {})) fields.push({ context, name, schema });
    for (const each of Object.values(part)) walk(each, context);
  };
  for (const [name, schema] of Object.entries(contract.components.schemas)) walk(schema, name);
  for (const methods of Object.values(contract.paths as Record<string, Record<string, Json>>)) {
    for (const operation of Object.values(methods)) {
      for (const { name, description, schema } of operation.parameters ?? [])
        fields.push({ context: operation.operationId, name, schema: { ...schema, description } });
      walk([operation.requestBody ?? {}, operation.responses], operation.operationId);
    }
  }
  return fields;
}

const FIELDS = fieldsOf();
const nameOf = ({ context, name }: Field): string => `${context}.${name}`;

/** Names of fields that should have an enum. */
const LIST_VALUED =
  /^(state|status|kind|type|channel|format|role|severity|part|origin|phase|outcome|trigger|category)$/;
/** Exceptions without an enum: statuses are numbers, codes are in the list of errors, types of inbound events belong to their sender. */
const OPEN = new Set(['InboundEvent.type', 'Problem.status', 'Problem.type', 'EventsReceiveRequest.type']);

describe('a reader of the API contract', () => {
  it('sees the version of the product, not another one', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as Json;
    assert.equal(contract.info.version, version);
  });

  it('finds a sentence for every field and parameter', () => {
    assert.ok(FIELDS.length > 500);
    const silent = FIELDS.filter(
      ({ schema }) => typeof schema.description !== 'string' || schema.description.length < 3,
    );
    assert.deepEqual([...new Set(silent.map(nameOf))], []);
  });

  it('finds a sentence for every record and every body of a request', () => {
    const silent = Object.entries(contract.components.schemas as Record<string, Json>).filter(
      ([, { description }]) => typeof description !== 'string' || !description.endsWith('.'),
    );
    assert.deepEqual(
      silent.map(([name]) => name),
      [],
    );
  });

  it('finds a sentence for every group of operations, and an introduction to what holds everywhere', () => {
    for (const { name, description } of contract.tags) assert.ok(description?.endsWith('.'), name);
    for (const word of ['Authentication', 'Errors', 'Money', 'Ids', 'Idempotency-Key', 'cursor', 'expand=', 'MiB'])
      assert.ok(contract.info.description.includes(word), word);
  });

  it('finds the possible values of each field with few of them', () => {
    const open = FIELDS.filter(
      (field) =>
        LIST_VALUED.test(field.name) &&
        !OPEN.has(nameOf(field)) &&
        !/"(enum|const)"/.test(JSON.stringify(field.schema)),
    ).filter(({ schema }) => schema.type !== 'integer');
    const described = open
      .map(nameOf)
      .filter((name) => !/\d{3}\.status$/.test(name) && !/^\w+\.\w+\.status$/.test(name));
    assert.deepEqual([...new Set(described)], []);
  });

  it('finds every event type and subject, and is refused when requesting another', async (t) => {
    const { Event: event, Subject: subject } = contract.components.schemas;
    assert.deepEqual(event.properties.type.enum, [...EVENT_TYPES]);
    assert.deepEqual(subject.properties.kind.enum, [...SUBJECT_KINDS]);
    const world = await startWorld(t);
    const misspelt = await world.request('GET', '/v1/events?type=invoice.isued');
    assert.deepEqual([misspelt.status, misspelt.body.errors[0].pointer], [400, '/query/type']);
  });

  it('finds what a transmission is sent for', () => {
    for (const { schema } of FIELDS.filter(({ name }) => name === 'purpose')) assert.match(schema.pattern, /original/);
  });

  it('finds no numbers that are only those of our machine', () => {
    assert.doesNotMatch(JSON.stringify(contract), /9007199254740991|__schema/);
  });

  it('finds every request named, with an example that its own schema takes', () => {
    for (const endpoint of ENDPOINTS) {
      if (endpoint.body === null) continue;
      const example = REQUEST_EXAMPLES[endpoint.id];
      assert.ok(example !== undefined, `an example of ${endpoint.id}`);
      const parsed = endpoint.body.safeParse(example);
      assert.ok(parsed.success, `${endpoint.id}: ${JSON.stringify(parsed.error?.issues)}`);
      const body = contract.paths[endpoint.path][endpoint.method.toLowerCase()].requestBody.content['application/json'];
      assert.deepEqual(body.example, example);
      assert.match(JSON.stringify(body.schema), /#\/components\/schemas\/[A-Za-z]+Request"/);
    }
    for (const id of Object.keys(REQUEST_EXAMPLES))
      assert.ok(
        ENDPOINTS.some((endpoint) => endpoint.id === id),
        id,
      );
  });

  it('can send the examples one after the other, and has an invoice that is paid', async (t) => {
    const world = await startWorld(t);
    const send = async (method: string, path: string, id: string): Promise<Json> => {
      const { status, body } = await world.request(method, path, { body: REQUEST_EXAMPLES[id] });
      assert.ok(status < 300, `${id}: ${JSON.stringify(body)}`);
      return body;
    };
    await send('PATCH', '/v1/account', 'account.update');
    await send('POST', '/v1/keys', 'keys.create');
    await send('POST', '/v1/tax_rates', 'tax_rates.create');
    await send('POST', '/v1/customers', 'customers.create');
    await send('PUT', '/v1/customers/external:4711', 'customers.upsert');
    await send('PUT', '/v1/customers', 'customers.upsert_many');
    await send('POST', '/v1/products', 'products.create');
    await send('PUT', '/v1/products', 'products.upsert_many');
    await send('POST', '/v1/orders', 'orders.create');
    await send('PATCH', '/v1/orders/external:web-1', 'orders.edit');
    const shipment = await send('POST', '/v1/shipments', 'shipments.create');
    const { body: invoice } = await world.request('GET', `/v1/invoices/${shipment.invoice_id}`);
    assert.deepEqual([invoice.number, invoice.total], ['INV-00001', '229.08']);
    await send('POST', '/v1/transactions', 'transactions.create');
    const settled = await send('POST', '/v1/settlements', 'settlements.create');
    assert.equal(settled.invoices[0].balance_status, 'paid');
    const advice = await send('POST', '/v1/invoices', 'invoices.create');
    await send('POST', `/v1/invoices/${advice.id}/credit`, 'invoices.credit');
    await send('POST', '/v1/imports', 'imports.create');
    await send('POST', '/v1/events/inbound', 'events.receive');
  });
});
