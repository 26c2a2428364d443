/**
 * pipeline.ts and compile.ts rely on internals of pg and Kysely. This test checks every member they use, and pins the versions whose code was
 * read: before changing a version here, read the new code.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sql, ValueNode, RawNode } from 'kysely';
import pg from 'pg';

const READ = { pg: '8.23.1', kysely: '0.29.9' };
const installed = (name: string): string => {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
};

describe('the versions of the driver and of the query compiler', () => {
  for (const [name, version] of Object.entries(READ)) {
    it(`${name} ${version} is the one whose code was read`, () => {
      const read =
        name === 'pg' ? 'lib/query.js, lib/client.js and lib/connection.js' : 'raw-builder and operation-node';
      assert.equal(
        installed(name),
        version,
        `Read ${read} of the new version beside src/runtime/database/pipeline.ts and compile.ts, run their tests and the benchmarks, then name the version here.`,
      );
    });
  }
});

const client = new pg.Client();
const query = new pg.Query({ text: 'select 1', name: 'one', values: [] });

/** By owner's name: the object and the expected `typeof` of each member. */
const MEMBERS: Readonly<Record<string, readonly [owner: object, kinds: Readonly<Record<string, string>>]>> = {
  'Line takes the connection of a client': [client, { connection: 'object', pipeline: 'boolean', query: 'function' }],
  'a statement reads values as its client does': [client, { getTypeParser: 'function' }],
  'a statement writes itself to the connection': [
    client.connection,
    {
      stream: 'object',
      parsedStatements: 'object',
      submittedNamedStatements: 'object',
      parse: 'function',
      bind: 'function',
      describe: 'function',
      execute: 'function',
      close: 'function',
      sync: 'function',
    },
  ],
  'a batch is written at once': [client.connection.stream, { cork: 'function', uncork: 'function' }],
  'a batch hands answers to its statements': [
    query,
    {
      name: 'string',
      text: 'string',
      _result: 'object',
      submit: 'function',
      handleRowDescription: 'function',
      handleDataRow: 'function',
      handleCommandComplete: 'function',
      handleEmptyQuery: 'function',
      handleReadyForQuery: 'function',
      handleError: 'function',
    },
  ],
};

describe('what pipeline.ts uses of pg is there', () => {
  for (const [use, [owner, kinds]] of Object.entries(MEMBERS)) {
    for (const [member, kind] of Object.entries(kinds)) {
      it(`${use}: ${member}`, () => {
        assert.ok(member in owner, `pg has no ${member} any more`);
        assert.equal(typeof Reflect.get(owner, member), kind);
      });
    }
  }

  it('a statement reads values as its client does: _result._types', () => {
    assert.ok('_types' in Reflect.get(query, '_result'), 'pg has no _result._types any more');
  });
});

describe('what compile.ts uses of Kysely is there', () => {
  const times = (n: number) => sql`select ${n}, ${sql.raw('now()')}`.toOperationNode();

  it('a template is found again by the identity of its texts: sqlFragments', () => {
    const [first, second] = [times(1), times(2)];
    assert.ok(RawNode.is(first) && RawNode.is(second));
    assert.equal(first.sqlFragments, second.sqlFragments);
    assert.ok('raw' in first.sqlFragments, 'they are the array of the template itself');
  });

  it('values and raw words stand among the parameters in the order of the text: parameters', () => {
    const node = times(1);
    assert.ok(RawNode.is(node));
    const [value, words] = node.parameters;
    assert.ok(value !== undefined && ValueNode.is(value) && value.value === 1 && value.immediate !== true);
    assert.ok(words !== undefined && RawNode.is(words) && !('raw' in words.sqlFragments));
    assert.deepEqual([...words.sqlFragments], ['now()']);
  });
});
