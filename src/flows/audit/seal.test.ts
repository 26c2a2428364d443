import { strict as assert } from 'node:assert';
import test, { type TestContext } from 'node:test';
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { verifyChain, type ChainHead } from '#modules/audit/index.ts';
import { good, openBooks, type Books } from '#test/world/books.ts';
import { sealAudit } from './seal.ts';
import { verifyAudit } from './verify.ts';

const verify = (books: Books, head: ChainHead | null = null) => verifyAudit(books.ports, books.accountId, head);

/** An account whose chain has ten sealed entries: a customer and nine transactions. */
async function sealedBooks(
  t: TestContext,
): Promise<{ readonly books: Books; readonly head: ChainHead; readonly ids: readonly string[] }> {
  const books = await openBooks(t);
  for (let i = 1; i <= 9; i++) good(await books.transaction({ amount: `${i}.00`, note: `payment ${i}` }));
  assert.equal(await sealAudit(books.ports), 10);
  const { head, offender } = await verify(books);
  assert.equal(offender, null);
  assert.equal(head.position, 10);
  const links = await books.ports.database.transaction([books.accountId], (tx) =>
    tx.many(
      sql<{
        id: string;
      }>`select entry_id as id from audit.link where account_id = ${books.accountId} order by position`,
    ),
  );
  return { books, head, ids: links.map((link) => link.id) };
}

test('entries get positions without gaps in the order they were made, once, however many sequencers run', async (t) => {
  const books = await openBooks(t);
  for (let round = 0; round < 4; round++) {
    await Promise.all(Array.from({ length: 10 }, (_, i) => books.transaction({ amount: `${i + 1}` })));
    const sealed = await Promise.all(Array.from({ length: 5 }, () => sealAudit(books.ports)));
    assert.ok(sealed.reduce((a, b) => a + b, 0) <= 11);
  }
  await sealAudit(books.ports);
  const report = await verify(books);
  assert.equal(report.offender, null);
  assert.deepEqual([report.verified, report.waiting], [41, 0]);
});

test('unsealed entries are reported as waiting, and no chain verifies as another account', async (t) => {
  const { books } = await sealedBooks(t);
  good(await books.transaction({ amount: '1' }));
  assert.deepEqual((await verify(books)).waiting, 1);
  const other = await books.ports.database.transaction([books.accountId], (tx) =>
    verifyChain(tx, books.ports.newId('account'), null),
  );
  assert.equal(other.verified, 0);
});

const position = (n: number, ids: readonly string[]) => present(ids[n - 1], 'sealed');

/** Ways to tamper with the chain as a database superuser, and the finding for each. */
const TAMPERINGS: readonly {
  readonly name: string;
  readonly statements: (ids: readonly string[]) => string[];
  readonly found: readonly [what: string, position: number | null];
}[] = [
  {
    name: 'an event whose data was changed',
    statements: (ids) => [
      `update audit.event set data = replace(data::text, '4.00', '4000.00')::json where id = '${position(5, ids)}'`,
    ],
    found: ['changed', 5],
  },
  {
    name: 'an event whose JSON was only written otherwise',
    statements: (ids) => [
      `update audit.event set data = replace(data::text, ':', ': ')::json where id = '${position(5, ids)}'`,
    ],
    found: ['changed', 5],
  },
  {
    name: 'an entry that names another actor',
    statements: (ids) => [`update audit.entry set actor_id = 'somebody else' where id = '${position(3, ids)}'`],
    found: ['changed', 3],
  },
  {
    name: 'an entry moved by a microsecond',
    statements: (ids) => [
      `update audit.entry set created_at = created_at + interval '1 microsecond' where id = '${position(3, ids)}'`,
    ],
    found: ['changed', 3],
  },
  {
    name: 'a link whose type was changed',
    statements: () => [`update audit.link set type = 'transaction.voided' where position = 3`],
    found: ['changed', 3],
  },
  {
    name: 'an entry that was deleted',
    statements: (ids) => [`delete from audit.entry where id = '${position(4, ids)}'`],
    found: ['removed', 4],
  },
  {
    name: 'an event that was deleted',
    statements: (ids) => [`delete from audit.event where id = '${position(4, ids)}'`],
    found: ['removed', 4],
  },
  {
    name: 'a link that was deleted',
    statements: () => [`delete from audit.link where position = 4`],
    found: ['removed', 4],
  },
  {
    name: 'a sealed entry deleted with everything of it, the positions closed up behind it',
    statements: (ids) => [
      `delete from audit.link where position = 4`,
      `delete from audit.entry where id = '${position(4, ids)}'`,
      `delete from audit.event where id = '${position(4, ids)}'`,
      `update audit.link set position = position - 100 where position > 4`,
      `update audit.link set position = position + 99 where position < 0`,
      `update audit.head set position = 9`,
    ],
    found: ['removed', 4],
  },
  {
    name: 'two links that changed places',
    statements: () => [
      `update audit.link set position = 100 where position = 4`,
      `update audit.link set position = 4 where position = 7`,
      `update audit.link set position = 7 where position = 100`,
    ],
    found: ['reordered', 4],
  },
  {
    name: 'two neighbours that changed places',
    statements: () => [
      `update audit.link set position = 100 where position = 4`,
      `update audit.link set position = 4 where position = 5`,
      `update audit.link set position = 5 where position = 100`,
    ],
    found: ['reordered', 4],
  },
  {
    name: 'two entries that changed their links',
    statements: (ids) => [
      `alter table audit.link drop constraint link_account_id_entry_id_key`,
      `update audit.link set entry_id = case position when 4 then '${position(7, ids)}'::uuid else '${position(4, ids)}'::uuid end where position in (4, 7)`,
    ],
    found: ['reordered', 4],
  },
  {
    name: 'an entry put in between with an invented hash',
    statements: () => insertAt(4, `(select hash from audit.link where position = 3)`, `repeat('ab', 32)`),
    found: ['inserted', 4],
  },
  {
    name: 'an entry past the sequencer',
    statements: () => insertEntry('019a9d5e-0c00-7000-8000-00000000dead'),
    found: ['inserted', null],
  },
  {
    name: 'an event past everything',
    statements: () => insertEntry('019a9d5e-0c00-7000-8000-00000000dead').slice(0, 1),
    found: ['inserted', null],
  },
  {
    name: 'the tail cut off',
    statements: () => [`delete from audit.link where position > 8`],
    found: ['removed', 9],
  },
];

function insertEntry(id: string): string[] {
  return [
    `insert into audit.event (account_id, id, type, subject_kind, subject_id, data, created_at)
     select account_id, '${id}', type, subject_kind, subject_id, data, created_at from audit.event limit 1`,
    `insert into audit.entry (account_id, id, actor_kind, actor_id, request_id, action, created_at)
     select account_id, '${id}', actor_kind, actor_id, request_id, action, created_at from audit.entry limit 1`,
  ];
}

function insertAt(at: number, previousHash: string, hash: string): string[] {
  const id = '019a9d5e-0c00-7000-8000-00000000dead';
  return [
    ...insertEntry(id),
    `update audit.link set position = -position where position >= ${at}`,
    `update audit.link set position = 1 - position where position < 0`,
    `insert into audit.link (account_id, position, entry_id, type, previous_hash, hash, sealed_at)
     select account_id, ${at}, '${id}', type, ${previousHash}, ${hash}, sealed_at from audit.link where position = 1`,
    `update audit.head set position = position + 1`,
  ];
}

for (const tampering of TAMPERINGS) {
  test(`verify names ${tampering.name}`, async (t) => {
    const { books, head, ids } = await sealedBooks(t);
    await books.tamper(...tampering.statements(ids));
    const { offender } = await verify(books, null);
    assert.deepEqual([offender?.what, offender?.position], tampering.found);
    assert.ok((await verify(books, head)).offender !== null);
  });
}

test('an entry put in with a hash that fits is found by the one that goes on past it', async (t) => {
  const { books } = await sealedBooks(t);
  const { SEALED_CONTENT } = await import('#modules/audit/store/chain.ts');
  const { sealHash } = await import('#modules/audit/rules/seal.ts');
  await books.tamper(...insertAt(4, `(select hash from audit.link where position = 3)`, `'x'`));
  const [forged] = await books.ports.database.transaction([books.accountId], (tx) =>
    tx.many(sql<Parameters<typeof sealHash>[1] & { before: string }>`
      select ${SEALED_CONTENT}, l.previous_hash as before from audit.link l
      join audit.entry e on e.id = l.entry_id join audit.event v on v.id = l.entry_id where l.position = 4`),
  );
  const { before, ...content } = present(forged, 'it was inserted');
  await books.tamper(`update audit.link set hash = '${sealHash(before, content)}' where position = 4`);
  const { offender } = await verify(books);
  assert.deepEqual([offender?.what, offender?.position], ['inserted', 4]);
});

test('cutting off the tail with every trace of it shows against a head kept outside, and only there', async (t) => {
  const { books, head } = await sealedBooks(t);
  await books.tamper(
    `delete from audit.entry where id in (select entry_id from audit.link where position > 8)`,
    `delete from audit.event where id in (select entry_id from audit.link where position > 8)`,
    `delete from audit.link where position > 8`,
    `update audit.head h set position = 8, hash = (select hash from audit.link where position = 8)`,
  );
  assert.equal((await verify(books)).offender, null);
  const { offender } = await verify(books, head);
  assert.deepEqual([offender?.what, offender?.position], ['removed', 9]);
});

test('a head kept earlier still holds while the chain grows, and a false one does not', async (t) => {
  const { books, head } = await sealedBooks(t);
  good(await books.transaction({ amount: '1' }));
  await sealAudit(books.ports);
  assert.equal((await verify(books, head)).offender, null);
  assert.equal((await verify(books, { position: head.position - 1, hash: head.hash })).offender?.what, 'changed');
});

test('the product itself can change or delete no event, no entry and no link', async (t) => {
  const { books } = await sealedBooks(t);
  for (const table of ['event', 'entry', 'link']) {
    for (const statement of [`update audit.${table} set account_id = account_id`, `delete from audit.${table}`]) {
      const run = books.ports.database.transaction([books.accountId], (tx) => tx.run(sql.raw(statement)));
      await assert.rejects(run, /permission denied/);
    }
  }
});
