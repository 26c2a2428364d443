/** Parses a mapping file, which uses the API's names, or lists what is wrong with it. Pure. */
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import {
  DATE_STYLES,
  NUMBER_STYLES,
  type FieldSource,
  type Mapping,
  type PartMapping,
  type SkipWhen,
} from '#model/import.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNone = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

export function parseMapping(text: string): Result<Mapping> {
  let stated: unknown;
  try {
    stated = JSON.parse(text);
  } catch {
    return refuse('mapping_invalid', 'The mapping is not JSON.');
  }
  const problems: Problem[] = [];
  const wrong = (pointer: string, detail: string): void => void problems.push({ pointer, code: 'malformed', detail });
  if (!isObject(stated)) return refuse('mapping_invalid', 'The mapping must be an object with "main".');
  for (const name of Object.keys(stated))
    if (!['main', 'lines', 'numbers', 'dates'].includes(name)) wrong(`/${name}`, 'There is no such member.');
  const main = parsePart(stated['main'], '/main', wrong);
  const lines = stated['lines'] === undefined ? undefined : (parsePart(stated['lines'], '/lines', wrong) ?? undefined);
  const numbers = NUMBER_STYLES.find((style) => style === stated['numbers']);
  const dates = DATE_STYLES.find((style) => style === stated['dates']);
  if (stated['numbers'] !== undefined && numbers === undefined)
    wrong('/numbers', `One of: ${NUMBER_STYLES.join(', ')}.`);
  if (stated['dates'] !== undefined && dates === undefined) wrong('/dates', `One of: ${DATE_STYLES.join(', ')}.`);
  const [first] = problems;
  if (first !== undefined || main === null) {
    return refuse(
      'mapping_invalid',
      `${first?.pointer ?? '/main'}: ${first?.detail ?? 'Give a mapping for the file.'}`,
      problems,
    );
  }
  return ok({ main, lines, numbers, dates });
}

type Wrong = (pointer: string, detail: string) => void;

function parsePart(stated: unknown, pointer: string, wrong: Wrong): PartMapping | null {
  if (!isObject(stated) || !isObject(stated['fields'])) {
    wrong(pointer, 'Expected an object with "fields".');
    return null;
  }
  const { key, skip_when_empty: skipWhenEmpty, skip_when: skip, fields, ...others } = stated;
  for (const name of Object.keys(others)) wrong(`${pointer}/${name}`, 'There is no such member.');
  if (!isTextOrNone(key) || !isTextOrNone(skipWhenEmpty)) {
    wrong(pointer, '"key" and "skip_when_empty" must be names of columns.');
    return null;
  }
  const sources: Record<string, FieldSource> = {};
  for (const [name, source] of Object.entries(fields as Json))
    sources[name] = parseSource(source, `${pointer}/fields/${name}`, wrong);
  return { key, skipWhenEmpty, skipWhen: parseSkip(skip, `${pointer}/skip_when`, wrong), fields: sources };
}

function parseSkip(stated: unknown, pointer: string, wrong: Wrong): PartMapping['skipWhen'] {
  if (Array.isArray(stated))
    return stated.flatMap((each, index) => parseOneSkip(each, `${pointer}/${index}`, wrong) ?? []);
  return stated === undefined ? undefined : parseOneSkip(stated, pointer, wrong);
}

function parseOneSkip(stated: unknown, pointer: string, wrong: Wrong): SkipWhen | undefined {
  const { column, is, ...others } = isObject(stated) ? stated : {};
  const isList = is === undefined || (Array.isArray(is) && is.every((value) => typeof value === 'string'));
  if (typeof column === 'string' && isList && Object.keys(others).length === 0)
    return { column, is: is as readonly string[] | undefined };
  wrong(
    pointer,
    'Must be an object with "column" and optionally "is" (the texts for which rows are left out), or a list of such objects.',
  );
  return undefined;
}

function parseSource(stated: unknown, pointer: string, wrong: Wrong): FieldSource {
  if (!isObject(stated)) {
    wrong(pointer, 'Expected an object with "column", "constant" or both.');
    return {};
  }
  const { column, constant, values, ...others } = stated;
  for (const name of Object.keys(others)) wrong(`${pointer}/${name}`, 'There is no such member.');
  const isMap =
    values === undefined || (isObject(values) && Object.values(values).every((value) => typeof value === 'string'));
  if (!isTextOrNone(column) || !isTextOrNone(constant) || !isMap) {
    wrong(pointer, '"column" and "constant" must be strings, "values" an object of strings.');
    return {};
  }
  return { column, constant, values: values as Readonly<Record<string, string>> | undefined };
}
