/**
 * What `npm run new` writes for each kind of thing: small files that already work and pass the check, each with its test. A skeleton shows the
 * shape of the room it stands in; it must hold nothing that has to be deleted first.
 */

export interface Skeleton {
  readonly files: Readonly<Record<string, string>>;
  /** What a person does next. */
  readonly next: readonly string[];
}

export interface Asked {
  /** kebab-case. */
  readonly name: string;
  /** Only for tables: the owning module. */
  readonly module: string;
  /** What stands in migrations/ now. */
  readonly migrations: readonly string[];
}

export const camel = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`-${name}`);
const snake = (name: string): string => name.replaceAll('-', '_');
const words = (name: string): string => name.replaceAll('-', ' ');

const ASSERT = `import { strict as assert } from 'node:assert';\nimport { it } from 'node:test';\n`;

function format({ name }: Asked): Skeleton {
  const home = `src/formats/${name}`;
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
    next: ['src/formats/registry.ts: open it there', 'docs/recipes/format.md'],
  };
}

function channel({ name }: Asked): Skeleton {
  const home = `src/channels/${name}`;
  return {
    files: {
      [`${home}/send.ts`]: `/** Hands a document over by ${words(name)}. It says no more than it knows, and never throws for what the other side did. */
import type { SendOutcome } from '#channels/kit/channel.ts';
import { readableWords } from '#channels/kit/readable-words.ts';

export interface ${pascal(name)}Envelope {
  /** The transmission's id: the key the other side sees, the same on every attempt. */
  readonly transmissionId: string;
  readonly content: Uint8Array;
}

/** Answers with the other side's words once it took the document. */
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
      'src/channels/registry.ts: open it there',
      'test/contracts/channels.test.ts: put it through the contract',
      'docs/recipes/channel.md',
    ],
  };
}

function table({ name, module, migrations }: Asked): Skeleton {
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

function endpoint({ name }: Asked): Skeleton {
  const file = `src/api/endpoints/${name}.ts`;
  return {
    files: {
      [file]: `/** ${pascal(name)} over HTTP: it asks one flow and writes the answer, and decides nothing itself. */
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { instantText } from '../answer-fields.ts';
import { defineEndpoint } from '../endpoint.ts';

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
    handle: ({ asking }) => Promise.resolve(ok({ asOf: asking.at })),
    answer: ({ asOf }) => ({ body: { object: '${snake(name)}' as const, as_of: asOf } }),
  }),
];
`,
      [`src/api/endpoints/${name}.test.ts`]: `${ASSERT}import { z } from 'zod';
import { ${camel(name)}Endpoints } from './${name}.ts';

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

function flow({ name }: Asked): Skeleton {
  return {
    files: {
      [`src/flows/${name}.ts`]: `/** ${words(name)}, in one transaction: the change, its event and what it sends stand or fall together. It waits for no network. */
import { ok, type Result } from '#kernel/result.ts';
import type { Asking } from '#model/request-context.ts';
import { lockAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { Ports } from './ports.ts';
import { tell } from './story.ts';

export interface ${pascal(name)}Done {
  readonly accountName: string;
}

export function ${camel(name)}(ports: Ports, asking: Asking): Promise<Result<${pascal(name)}Done>> {
  return tell(ports, asking, async (tx) => {
    const account = await lockAccount(tx, asking.accountId);
    const subject = { accountId: asking.accountId, subjectKind: 'account', subjectId: asking.accountId };
    await recordEvents(tx, { asking, newId: ports.newId }, [{ ...subject, type: 'account.${snake(name)}', data: { name: account.name } }]);
    return ok({ accountName: account.name });
  });
}
`,
      [`src/flows/${name}.test.ts`]: `${ASSERT}import { good, openBooks } from '#test/world/books.ts';
import { ${camel(name)} } from './${name}.ts';

it('${words(name)} is told by the account it happened to', async (t) => {
  const books = await openBooks(t);
  assert.notEqual(good(await ${camel(name)}(books.ports, books.asking)).accountName, '');
});
`,
    },
    next: ['call it from src/api or src/worker', 'docs/recipes/flow.md'],
  };
}

export const SKELETONS: Readonly<Record<string, (asked: Asked) => Skeleton>> = {
  format,
  channel,
  table,
  endpoint,
  flow,
};
