/**
 * Generates OpenAPI 3.1 from the table of endpoints, with the schemas the server validates with. Pure; a check compares the result with
 * openapi.json in the repository.
 */
import { z } from 'zod';
import { assert } from '#kernel/assert.ts';
import { INTRODUCTION, TAG_DESCRIPTIONS } from './introduction.ts';
import type { Answers, Endpoint } from './endpoint.ts';
import { describeField } from './field-descriptions.ts';
import { REQUEST_EXAMPLES } from './request-examples.ts';
import { describeSchema } from './schema-descriptions.ts';
import { knownRefusal, type RefusalCode } from './refusals.ts';

type Json = Record<string, unknown>;

/** The product's version; the API's is the first part of each path. */
const VERSION = '0.1.0';
/** Refusals of every endpoint besides its own. */
const COMMON: readonly RefusalCode[] = [
  'api_key_missing',
  'api_key_unknown',
  'permission_missing',
  'too_many_requests',
  'internal_error',
  'not_ready',
  'overloaded',
];
const WRITING: readonly RefusalCode[] = [
  'not_json',
  'invalid_utf8',
  'body_too_large',
  'unsupported_media_type',
  'busy',
  'clock_wrong',
  'storage_full',
];

const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'A snake_case code to match on; it never changes its meaning.' }),
    detail: z.string(),
    request_id: z.string(),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** `basePath`: the path of PUBLIC_URL, or "". */
export function writeOpenApi(endpoints: readonly Endpoint[], basePath = ''): Json {
  const components: Json = {};
  const schemas = new SchemaWriter(components);
  schemas.answer(problemSchema);
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = writeOperation(endpoint, schemas);
  }
  const tags = [...new Set(endpoints.map((endpoint) => endpoint.tag))].map((name) => ({
    name,
    ...(TAG_DESCRIPTIONS[name] === undefined ? {} : { description: TAG_DESCRIPTIONS[name] }),
  }));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Quittance',
      version: VERSION,
      summary: 'Turns order events into invoices, exactly once, and follows each invoice until it is settled.',
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    security: [{ apiKey: [] }],
    tags,
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: qt_live_...' } },
      schemas: Object.fromEntries(
        Object.entries(components)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, schema]) => [name, introduced(described(schema, name), name)]),
      ),
    },
  };
}

/** Converts zod schemas to JSON Schema 2020-12; named ones become components, separate for requests and responses where they differ. */
class SchemaWriter {
  readonly #components: Json;
  constructor(components: Json) {
    this.#components = components;
  }

  request(schema: z.ZodType): Json {
    return this.#write(schema, 'input');
  }

  /** Adds the schema to the components and returns a reference to it. */
  named(name: string, schema: Json): Json {
    this.#components[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Responses allow additional properties, since members may be added at any time. */
  answer(schema: z.ZodType): Json {
    return opened(this.#write(schema, 'input')) as Json;
  }

  #write(schema: z.ZodType, io: 'input' | 'output'): Json {
    const written = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json;
    const { $defs, $schema: _dialect, ...rest } = withoutNameless(written);
    for (const [name, part] of Object.entries(($defs ?? {}) as Json)) {
      const own = inComponents(opened(withoutId(part)));
      const known = this.#components[name];
      assert(
        known === undefined || JSON.stringify(known) === JSON.stringify(own),
        `the component ${name} has one meaning`,
      );
      this.#components[name] = own;
    }
    return inComponents(withoutId(rest)) as Json;
  }
}

const NAMELESS = /^#\/\$defs\/(__schema\d+)$/;

/** Inlines the definitions zod generates for unnamed schemas within circular references. */
function withoutNameless(written: Json): Json {
  const defs = (written['$defs'] ?? {}) as Json;
  const inline = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inline);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref, ...beside } = part as Json;
    const name = typeof $ref === 'string' ? NAMELESS.exec($ref)?.[1] : undefined;
    if (name !== undefined) return inline({ ...(defs[name] as Json), ...beside });
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inline(value)]));
  };
  const named = Object.entries(defs).filter(([name]) => !NAMELESS.test(`#/$defs/${name}`));
  return { ...(inline({ ...written, $defs: {} }) as Json), $defs: inline(Object.fromEntries(named)) };
}

const withoutId = (part: unknown): unknown => {
  if (typeof part !== 'object' || part === null) return part;
  const { id: _id, ...rest } = part as Json;
  return typeof _id === 'string' ? rest : part;
};

function inComponents(part: unknown): unknown {
  return mapObjects(part, (own) =>
    typeof own['$ref'] === 'string' ? { ...own, $ref: own['$ref'].replace('#/$defs/', '#/components/schemas/') } : own,
  );
}

function opened(part: unknown): unknown {
  return mapObjects(part, (own) => {
    if (own['additionalProperties'] !== false) return own;
    const { additionalProperties: _closed, ...rest } = own;
    return rest;
  });
}

function mapObjects(part: unknown, change: (own: Json) => Json): unknown {
  if (Array.isArray(part)) return part.map((each) => mapObjects(each, change));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(change(part as Json)).map(([key, value]) => [key, mapObjects(value, change)]),
  );
}

/** Adds the component's description before its properties. */
function introduced(schema: unknown, name: string): unknown {
  if (typeof schema !== 'object' || schema === null || 'description' in schema) return schema;
  const description = describeSchema(name);
  return description === null ? schema : { description, ...schema };
}

/** Adds missing field descriptions; removes limits that only reflect JavaScript's safe integers. */
function described(part: unknown, context: string): unknown {
  return mapObjects(part, (own) => {
    const { minimum, maximum, ...rest } = own;
    const kept = {
      ...rest,
      ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
      ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    };
    const { properties } = rest;
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return kept;
    return {
      ...kept,
      properties: Object.fromEntries(
        Object.entries(properties as Json).map(([name, field]) => [name, describedField(field, { context, name })]),
      ),
    };
  });
}

function describedField(field: unknown, { context, name }: { readonly context: string; readonly name: string }) {
  if (typeof field !== 'object' || field === null || 'description' in field) return field;
  const description = describeField(context, name);
  return description === null ? field : { description, ...field };
}

function writeOperation(endpoint: Endpoint, schemas: SchemaWriter): Json {
  const parameters = [
    ...parametersOf(endpoint, 'path', schemas),
    ...parametersOf(endpoint, 'query', schemas),
    ...(endpoint.method === 'POST'
      ? [
          header(
            'Idempotency-Key',
            'Makes the request safe to repeat: the same key and body return the stored response.',
          ),
        ]
      : []),
    ...(endpoint.method === 'PATCH' || endpoint.refusals.includes('changed_meanwhile')
      ? [
          header(
            'If-Match',
            'The ETag of your last read; if the record has changed since, the request is refused with 412.',
          ),
        ]
      : []),
  ];
  return {
    operationId: endpoint.id,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: [endpoint.description, `Permission: \`${endpoint.permission}\`.`]
      .filter((text) => text !== null)
      .join('\n\n'),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(endpoint.body === null ? {} : { requestBody: requestBody(endpoint, schemas) }),
    ...(endpoint.upload === null ? {} : { requestBody: uploadBody(endpoint.upload) }),
    responses: { ...(described(answersOf(endpoint, schemas), endpoint.id) as Json), ...problemsOf(endpoint) },
  };
}

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

function parametersOf(endpoint: Endpoint, where: 'path' | 'query', schemas: SchemaWriter): Json[] {
  const schema = where === 'path' ? endpoint.params : endpoint.query;
  if (schema === null) return [];
  const written = schemas.request(schema);
  const required = new Set((written['required'] ?? []) as string[]);
  return Object.entries((written['properties'] ?? {}) as Record<string, Json>).map(([name, property]) => {
    const { description, ...rest } = describedField(property, { context: endpoint.id, name }) as Json;
    return {
      name,
      in: where,
      required: where === 'path' || required.has(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

const uploadBody = (mediaTypes: readonly string[]): Json => ({
  required: true,
  content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
});

function requestBody(endpoint: Endpoint, schemas: SchemaWriter): Json {
  assert(endpoint.body !== null, 'asked only of endpoints with a body');
  const own = described(schemas.request(endpoint.body), endpoint.id) as Json;
  const one = schemas.named(requestName(endpoint.id), { description: `The body of "${endpoint.summary}".`, ...own });
  const required = !endpoint.body.safeParse(undefined).success;
  const example = REQUEST_EXAMPLES[endpoint.id];
  const shown = example === undefined ? {} : { example };
  if (endpoint.many === null) return { required, content: { 'application/json': { schema: one, ...shown } } };
  const items = {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 1000,
        items: one,
        description: 'Up to 1,000 items, each with its own result.',
      },
    },
    required: ['items'],
    additionalProperties: false,
  };
  return { required, content: { 'application/json': { schema: { anyOf: [one, items] }, ...shown } } };
}

/** For example "customers.upsert_many" -> "CustomersUpsertManyRequest". */
const requestName = (id: string): string =>
  `${id.replaceAll(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase())}Request`;

function answersOf(endpoint: Endpoint, schemas: SchemaWriter): Json {
  const answers: Json = {};
  for (const [status, shape] of Object.entries(endpoint.answers)) {
    answers[status] = { description: status === '201' ? 'Created.' : 'Success.', ...contentOf(shape, schemas) };
  }
  if (endpoint.many === null) return answers;
  const single = [
    ...new Set(
      Object.values(endpoint.answers).flatMap((shape) =>
        shape instanceof z.ZodType ? [JSON.stringify(schemas.answer(shape))] : [],
      ),
    ),
  ];
  const bodies = single.map((text) => JSON.parse(text) as Json);
  const bulk = bulkAnswer(bodies);
  const plain = endpoint.answers[200];
  const okSchemas = plain instanceof z.ZodType ? [schemas.answer(plain), bulk] : [bulk];
  answers['200'] = {
    description: 'Success; for a bulk request, one result per item, in order.',
    content: { 'application/json': { schema: okSchemas.length === 1 ? bulk : { anyOf: okSchemas } } },
  };
  return answers;
}

function bulkAnswer(bodies: readonly Json[]): Json {
  return {
    type: 'object',
    required: ['object', 'results'],
    properties: {
      object: { type: 'string', const: 'bulk' },
      results: {
        type: 'array',
        items: {
          type: 'object',
          required: ['status'],
          properties: {
            status: { type: 'integer' },
            id: { type: 'string' },
            body: bodies.length === 1 ? bodies[0] : { anyOf: bodies },
            problem: { $ref: '#/components/schemas/Problem' },
          },
        },
      },
    },
  };
}

function contentOf(shape: Answers[number] | undefined, schemas: SchemaWriter): Json {
  if (shape === null || shape === undefined) return {};
  if (shape instanceof z.ZodType) return { content: { 'application/json': { schema: schemas.answer(shape) } } };
  return {
    description: shape.description,
    content: { [shape.file]: { schema: { type: 'string', contentMediaType: shape.file } } },
  };
}

function problemsOf(endpoint: Endpoint): Json {
  const own: RefusalCode[] = ['invalid_input', ...endpoint.refusals];
  if (endpoint.method === 'POST') own.push('idempotency_key_reused');
  if (endpoint.method === 'PATCH') own.push('changed_meanwhile');
  const codes = new Set<RefusalCode>([...own, ...COMMON, ...(endpoint.body === null ? [] : WRITING)]);
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const known = knownRefusal(code);
    assert(known !== null, `${code} stands in the table`);
    byStatus.set(known.status, [...(byStatus.get(known.status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, each]) => [
        String(status),
        {
          description: each.map((code) => `\`${code}\`: ${knownRefusal(code)?.title}.`).join('\n\n'),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}
