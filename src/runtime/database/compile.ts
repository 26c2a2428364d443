/**
 * Compiles Kysely's `sql` templates to text and values. The text is always Kysely's own, cached by the identity of the template, because
 * compiling costs as much as sending. A value is never part of a text.
 */
import {
  ColumnNode,
  DummyDriver,
  IdentifierNode,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  RawNode,
  ReferenceNode,
  ValueNode,
  type OperationNode,
  type RawBuilder,
} from 'kysely';
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export interface Text {
  readonly text: string;
  /** Name of the prepared statement, so that a fixed text is planned once. */
  readonly name: string | undefined;
}

export interface Statement extends Text {
  readonly values: readonly unknown[];
}

/** Texts beyond this number are sent unnamed. */
const MAX_NAMES = 2_000;
const texts = new Map<string, Text>();

export function named(text: string): Text {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MAX_NAMES) return { text, name: undefined };
  const made = { text, name: sha256(text).slice(0, 32) };
  texts.set(text, made);
  return made;
}

/** A node of the trie of templates that statements are composed of: the same path gives the same text. */
interface Place {
  /** Keyed by a template's array of strings, or by the text of any other node. */
  readonly parts: Map<object | string, Place>;
  /** The node after a bound value. */
  value: Place | undefined;
  text: Text | undefined;
}

/** Separator: PostgreSQL accepts no text with this character. */
const APART = '\u0000';

/** Bounds the cache: lists of every length would otherwise be kept forever. */
const MAX_PLACES = 20_000;
let places = 0;
const start: Place = newPlace();

function newPlace(): Place {
  places += 1;
  return { parts: new Map(), value: undefined, text: undefined };
}

export function compile(query: RawBuilder<unknown>): Statement {
  const values: unknown[] = [];
  const place = step(start, query.toOperationNode(), values);
  if (place === null) {
    const { sql, parameters } = query.compile(compiler);
    return { ...named(sql), values: parameters };
  }
  place.text ??= textOf(query, values);
  return { text: place.text.text, name: place.text.name, values };
}

function textOf(query: RawBuilder<unknown>, values: readonly unknown[]): Text {
  const { sql, parameters } = query.compile(compiler);
  assert(
    parameters.length === values.length && parameters.every((parameter, at) => Object.is(parameter, values[at])),
    'values are collected in the order of the compiled parameters',
  );
  return named(sql);
}

/** Null when the node may compile to a different text next time. */
function step(from: Place, node: OperationNode, values: unknown[]): Place | null {
  if (RawNode.is(node)) {
    const { sqlFragments, parameters } = node;
    let at = part(from, 'raw' in sqlFragments ? sqlFragments : `raw ${sqlFragments.join(APART)}`);
    for (const parameter of parameters) {
      if (at === null) return null;
      at = step(at, parameter, values);
    }
    return at;
  }
  if (ValueNode.is(node)) {
    if (node.immediate === true) return null;
    values.push(node.value);
    if (from.value === undefined && places < MAX_PLACES) from.value = newPlace();
    return from.value ?? null;
  }
  if (ReferenceNode.is(node) && ColumnNode.is(node.column)) {
    const table = node.table?.table;
    return part(
      from,
      `column ${table?.schema?.name}${APART}${table?.identifier.name}${APART}${node.column.column.name}`,
    );
  }
  return IdentifierNode.is(node) ? part(from, `name ${node.name}`) : null;
}

function part(from: Place, key: object | string): Place | null {
  let found = from.parts.get(key);
  if (found === undefined && places < MAX_PLACES) {
    found = newPlace();
    from.parts.set(key, found);
  }
  return found ?? null;
}
