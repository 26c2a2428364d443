/**
 * Generates openapi.json, the client's types and the list of errors from the table of endpoints. `--check` only compares and fails when a
 * file is outdated.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { writeOpenApi } from '#api/http/openapi.ts';
import { writeErrorList } from '#api/http/error-list.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

export async function generated(): Promise<ReadonlyMap<string, string>> {
  const document = writeOpenApi(ENDPOINTS);
  // The document is OpenAPI 3.1; the tool validates it, not the type.
  const types = await openapiTS(structuredClone(document) as unknown as OpenAPI3, { alphabetize: true });
  return new Map([
    ['openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    [
      'src/client/schema.generated.ts',
      `/** Generated from openapi.json by tools/generate-api.ts. Never edited by hand. */\n${astToString(types)}`,
    ],
    ['docs/errors.md', writeErrorList()],
  ]);
}

async function main(): Promise<void> {
  const isCheck = process.argv.includes('--check');
  let stale = 0;
  for (const [name, text] of await generated()) {
    const path = `${root}${name}`;
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === text) continue;
    stale++;
    if (isCheck) process.stderr.write(`${name} is not what the endpoints make of it: run node tools/generate-api.ts\n`);
    else await writeFile(path, text);
  }
  if (isCheck && stale > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
