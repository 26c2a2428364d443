/**
 * The skeletons of `npm run new`: small working files that pass the check, each with its test. A skeleton shows the structure of its room
 * and contains nothing that has to be deleted first.
 */

export interface Skeleton {
  readonly files: Readonly<Record<string, string>>;
  /** Next steps for the developer. */
  readonly next: readonly string[];
}

export interface Wanted {
  /** kebab-case. */
  readonly name: string;
  /** Flows and steps: their noun. Tables: the owning module. Otherwise empty. */
  readonly of: string;
  /** Existing files in migrations/. */
  readonly migrations: readonly string[];
}

export const camel = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`-${name}`);
const snake = (name: string): string => name.replaceAll('-', '_');
const words = (name: string): string => name.replaceAll('-', ' ');

const ASSERT = `import { strict as assert } from 'node:assert';\nimport { it } from 'node:test';\n`;

function format({ name }: Wanted): Skeleton {
  const home = `src/formats/documents/${name}`;
  return {
    files: {
      [`${home}/write.ts`]: `/** Writes an invoice document as ${words(name)}. Pure: the same document gives the same bytes; it never computes an amount. */
import { writeMoney } from '#kernel/money.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';

export function write${pascal(name)}(document: InvoiceDocument): Uint8Array {
  const total = writeMoney(document.total, document.currency);
  return new TextEncoder().encode(\`\${document.number ?? ''} \${document.currency} \${total}\\n\`);
}
`,
      [`${home}/write.test.ts`]: `${ASSERT}import { aDocument } from '#test/world/invoice-document.ts';
import { write${pascal(name)} } from './write.ts';

it('${words(name)} names the invoice and what it comes to, the same every time', () => {
  const document = aDocument({ lines: [{ description: 'Chai', quantity: '2', price: '4.5' }] });
  const written = new TextDecoder().decode(write${pascal(name)}(document));
  assert.match(written, /^INV-\\S+ EUR \\d+\\.\\d{2}\\n$/);
  assert.deepEqual(write${pascal(name)}(document), new TextEncoder().encode(written));
});
`,
    },
    next: [
      'src/model/transmission.ts: name it in DOCUMENT_FORMATS',
      'src/formats/registry.ts: open it there',
      'test/contracts/formats.test.ts: give it a reader',
      'docs/recipes/format.md',
    ],
  };
}

function channel({ name }: Wanted): Skeleton {
  const home = `src/channels/${name}`;
  return {
    files: {
      [`${home}/send.ts`]: `/** Sends a document by ${words(name)}. The outcome never claims more than is known; never throws because of the other side. */
import type { SendOutcome } from '#channels/kit/channel.ts';
import { readableWords } from '#channels/kit/readable-words.ts';

export interface ${pascal(name)}Envelope {
  /** The transmission's id, sent as the key; the same on every attempt. */
  readonly transmissionId: string;
  readonly content: Uint8Array;
}

/** Resolves to the other side's response once it has accepted the document. */
export type ${pascal(name)}HandOver = (envelope: ${pascal(name)}Envelope) => Promise<{ readonly messageId: string; readonly words: string }>;

export async function sendBy${pascal(name)}(handOver: ${pascal(name)}HandOver, envelope: ${pascal(name)}Envelope): Promise<SendOutcome> {
  try {
    const { messageId, words } = await handOver(envelope);
    return { kind: 'accepted', receipt: { messageId, response: readableWords(words), acceptedRecipients: [] } };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { kind: 'temporary', reason: readableWords(error.message), code: String(error.code) };
  }
}
`,
      [`${home}/send.test.ts`]: `${ASSERT}import { sendBy${pascal(name)} } from './send.ts';

const envelope = { transmissionId: 'trm_1', content: new Uint8Array([1]) };

it('${words(name)}: what the other side took is accepted, with its words', async () => {
  const outcome = await sendBy${pascal(name)}(async () => ({ messageId: '42', words: 'taken' }), envelope);
  assert.deepEqual(outcome, { kind: 'accepted', receipt: { messageId: '42', response: 'taken', acceptedRecipients: [] } });
});

it('${words(name)}: a connection that broke is tried again', async () => {
  const broken = async () => Promise.reject(Object.assign(new Error('no route'), { code: 'EHOSTUNREACH' }));
  assert.deepEqual(await sendBy${pascal(name)}(broken, envelope), { kind: 'temporary', reason: 'no route', code: 'EHOSTUNREACH' });
});
`,
    },
    next: [
      'src/model/transmission.ts: name it in CHANNELS',
      'migrations: allow it in transmission_channel_check',
      'src/channels/registry.ts: open it there',
      'test/contracts/channels.test.ts: put it through the contract',
      'docs/recipes/channel.md',
    ],
  };
}

function table({ name, of: module, migrations }: Wanted): Skeleton {
  const last = Math.max(0, ...migrations.map((file) => Number(file.slice(0, 4))));
  const thing = `${module}.${snake(name)}`;
  return {
    files: {
      [`migrations/${String(last + 1).padStart(4, '0')}-${module}.sql`]: `create schema if not exists ${module};

-- ${words(name)}: one row for each, of one account.
create table ${thing} (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, name)
);
alter table ${thing} enable row level security, force row level security;
create policy own_account on ${thing}
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
`,
    },
    next: [
      'node tools/dump-schema.ts writes migrations/schema.sql',
      `src/modules/${module}/store: its statements`,
      'docs/recipes/table.md',
    ],
  };
}

function endpoint({ name }: Wanted): Skeleton {
  const file = `src/api/endpoints/${name}/endpoints.ts`;
  return {
    files: {
      [file]: `/** ${pascal(name)} endpoint: calls one flow and writes the response; no logic of its own. */
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { instantText } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';

const ${camel(name)}Answer = z.strictObject({ object: z.literal('${snake(name)}'), as_of: instantText() }).meta({ id: '${pascal(name)}' });

export const ${camel(name)}Endpoints = [
  defineEndpoint({
    id: '${snake(name)}.read',
    method: 'GET',
    path: '/v1/${snake(name)}',
    permission: 'account:read',
    tag: '${pascal(name)}',
    summary: 'Read ${words(name)}',
    answers: { 200: ${camel(name)}Answer },
    refusals: [],
    handle: ({ context }) => Promise.resolve(ok({ asOf: context.at })),
    answer: ({ asOf }) => ({ body: { object: '${snake(name)}' as const, as_of: asOf } }),
  }),
];
`,
      [`src/api/endpoints/${name}/endpoints.test.ts`]: `${ASSERT}import { z } from 'zod';
import { ${camel(name)}Endpoints } from './endpoints.ts';

it('${words(name)} are answered in the shape that is promised', () => {
  for (const endpoint of ${camel(name)}Endpoints) {
    const promised = endpoint.answers[200];
    assert.ok(promised instanceof z.ZodType);
    assert.equal(promised.safeParse({ object: '${snake(name)}', as_of: '2026-11-20T09:30:00.000Z' }).success, true);
    assert.equal(promised.safeParse({ object: '${snake(name)}', as_of: '2026-11-20T09:30:00.000Z', more: 1 }).success, false);
  }
});
`,
    },
    next: [
      `src/api/endpoints/index.ts: ...${camel(name)}Endpoints`,
      'node tools/generate-api.ts writes openapi.json and the client',
      'docs/recipes/endpoint.md',
    ],
  };
}

function flow({ name, of: noun }: Wanted): Skeleton {
  const verb = `${camel(name)}${pascal(noun)}`;
  const text = `${words(name)} ${words(noun)}`;
  return {
    files: {
      [`src/flows/${noun}/${name}.ts`]: `/** ${pascal(name)} ${words(noun)}, in one transaction with its event and jobs. No network access. */
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { lockAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';

export interface ${pascal(verb)}Answer {
  readonly accountName: string;
}

export function ${verb}(ports: Ports, context: RequestContext): Promise<Result<${pascal(verb)}Answer>> {
  return transact(ports, context, async (tx) => {
    const account = await lockAccount(tx, context.accountId);
    const subject = { accountId: context.accountId, subjectKind: 'account', subjectId: context.accountId } as const;
    await recordEvents(tx, { context, newId: ports.newId }, [{ ...subject, type: 'account.updated', data: { name: account.name } }]);
    return ok({ accountName: account.name });
  });
}
`,
      [`src/flows/${noun}/${name}.test.ts`]: `${ASSERT}import { good, openBooks } from '#test/world/books.ts';
import { ${verb} } from './${name}.ts';

it('${text} is recorded for its account', async (t) => {
  const books = await openBooks(t);
  assert.notEqual(good(await ${verb}(books.ports, books.context)).accountName, '');
});
`,
    },
    next: ['call it from src/api or src/worker', 'docs/recipes/flow.md'],
  };
}

function step({ name, of: noun }: Wanted): Skeleton {
  return {
    files: {
      [`src/steps/${noun}/${name}.ts`]: `/** ${pascal(name)}: shared by several flows, in their transaction. No network access. */
import { owned } from '#model/owned.ts';
import type { Customer } from '#model/customer.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { CustomerId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadCustomers } from '#modules/directory/index.ts';

/** The existing ones of the ids, in one statement. */
export async function ${camel(name)}(tx: Tx, context: RequestContext, ids: readonly CustomerId[]): Promise<Customer[]> {
  const found = await loadCustomers(tx, owned(context.accountId, ids));
  return [...found.values()];
}
`,
      [`src/steps/${noun}/${name}.test.ts`]: `${ASSERT}import { openBooks } from '#test/world/books.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { ${camel(name)} } from './${name}.ts';

it('${words(name)} of nothing finds nothing', async (t) => {
  const { ports, context } = await openBooks(t);
  assert.deepEqual(await readSnapshot(ports, context, (tx) => ${camel(name)}(tx, context, [])), []);
});
`,
    },
    next: ['call it from the flows that share it', 'docs/recipes/flow.md'],
  };
}

function trigger({ name }: Wanted): Skeleton {
  return {
    files: {
      [`src/model/triggers/${name}.ts`]: `/** ${pascal(name)}: each shipment is billed when it ships. */
import type { Trigger } from './trigger.ts';

export const ${snake(name).toUpperCase()} = {
  firedBy: 'shipment.shipped',
  source: 'shipment',
  origin: 'shipment',
  rung: 'shipped',
  billsRestWhenClosed: true,
  words: { when: 'each shipment is billed when it is shipped', limit: 'has shipped' },
} as const satisfies Trigger;
`,
    },
    next: [
      `src/model/trigger.ts: ${snake(name)}: ${snake(name).toUpperCase()},`,
      'node tools/generate-api.ts writes openapi.json and the client',
      'docs/recipes/trigger.md',
    ],
  };
}

function source({ name }: Wanted): Skeleton {
  return {
    files: {
      [`src/sources/${name}/parse-event.ts`]: `/** Parses events of ${words(name)}. Pure: the raw bytes are stored before, and an event that cannot be parsed is quarantined. */
import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { InboundEvent } from '#model/order-event.ts';

const sent = z.object({ order: z.string().min(1) });

/** The order the event is about. */
export function parse${pascal(name)}Event(event: Pick<InboundEvent, 'data'>): Result<{ readonly order: string }> {
  const parsed = sent.safeParse(event.data);
  return parsed.success ? ok({ order: parsed.data.order }) : refuse('invalid_input', 'The event names no order.');
}
`,
      [`src/sources/${name}/parse-event.test.ts`]: `${ASSERT}import { parse${pascal(name)}Event } from './parse-event.ts';

it('${words(name)}: an event names its order, or is refused', () => {
  assert.deepEqual(parse${pascal(name)}Event({ data: { order: 'SO-7' } }), { ok: true, value: { order: 'SO-7' } });
  assert.equal(parse${pascal(name)}Event({ data: {} }).ok, false);
});
`,
    },
    next: ['src/sources/registry.ts: name it there', 'docs/recipes/source.md'],
  };
}

export const SKELETONS: Readonly<Record<string, (wanted: Wanted) => Skeleton>> = {
  format,
  channel,
  table,
  endpoint,
  flow,
  step,
  source,
  trigger,
};
