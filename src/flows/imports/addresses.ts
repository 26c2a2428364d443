/** Addresses in rows: in parts or line by line. One that cannot be parsed is kept as text with a warning. */
import type { FieldProblem } from './record.ts';
import { needsCity } from '#kernel/country.ts';
import type { Address, ShipTo } from '#model/party.ts';
import { firstCharacters } from '#kernel/text.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import {
  countryOfCode,
  readWrittenAddress,
  WRITTEN_LINES,
  type ReadRecord,
  type Values,
} from '#modules/imports/index.ts';

interface Building {
  readonly record: ReadRecord;
  readonly problems: FieldProblem[];
}

/** A complete address, or undefined. */
export function addressOf({ record, problems }: Building, prefix: string): Address | undefined {
  const { head } = record;
  const at = (name: string) => head.get(`${prefix}.${name}`)?.text;
  const [line1, , city, region, postalCode, written] = [
    'line1',
    'line2',
    'city',
    'region',
    'postal_code',
    'country',
  ].map(at);
  const country = written ?? countryOfCode(region ?? '', postalCode ?? '') ?? undefined;
  const line2 = [2, 3, 4].flatMap((number) => at(`line${number}`) ?? []).join('\n') || undefined;
  if ([line1, line2, city, region, postalCode].every((part) => part === undefined))
    return writtenAddressOf({ record, problems }, prefix);
  for (const [name, part] of [
    ['line1', line1],
    ['city', city],
    ['country', country],
  ] as const) {
    if (part === undefined && (name !== 'city' || needsCity(country ?? '')))
      problems.push({
        field: `${prefix}.${name}`,
        line: null,
        rule: 'required',
        detail: `An address needs "${prefix}.${name}".`,
      });
  }
  return {
    line1: line1 ?? '',
    city: city ?? '',
    postalCode: postalCode ?? '',
    country: country ?? '',
    ...(line2 === undefined ? {} : { line2 }),
    ...(region === undefined ? {} : { region }),
  };
}

export function shipToOf(building: Building): ShipTo | undefined {
  const address = addressOf(building, 'ship_to');
  const name = shipNameOf(building.record.head);
  if (address === undefined) return undefined;
  return name === undefined ? { address } : { name, address };
}

/** A person's name takes precedence over a company's: the person receives the goods. */
function shipNameOf(head: Values): string | undefined {
  const person = [head.get('ship_to.first_name')?.text, head.get('ship_to.last_name')?.text]
    .flatMap((part) => part ?? [])
    .join(' ');
  return head.get('ship_to.name')?.text ?? (person === '' ? head.get('ship_to.company')?.text : person);
}

const NAMES = ['name', 'company', 'metadata.company', 'metadata.contact', 'customer.name', 'customer.company'] as const;

interface Written {
  /** Its first field. */
  readonly field: string;
  readonly lines: readonly string[];
  readonly address: Address | null;
}

/** Null when there is no text. */
function writtenIn(head: Values, prefix: string): Written | null {
  const fields = WRITTEN_LINES.map((part) => `${prefix}.${part}`).filter((field) => head.has(field));
  const [field] = fields;
  if (field === undefined) return null;
  const stated = (name: string): string => head.get(name)?.text ?? '';
  const lines = fields.flatMap((name) => stated(name).split('\n')).map((line) => line.trim());
  const person = (start: string): string => `${stated(`${start}first_name`)} ${stated(`${start}last_name`)}`.trim();
  const names = [...NAMES.map(stated), stated(`${prefix}.name`), person(''), person('customer.')];
  const country = head.get(`${prefix}.country`)?.text ?? null;
  const filled = lines.filter((line) => line !== '');
  const read = { lines: filled, names: names.filter((name) => name !== ''), country };
  return { field, lines: filled, address: readWrittenAddress(read) };
}

function writtenAddressOf({ record: { head }, problems }: Building, prefix: string): Address | undefined {
  const written = writtenIn(head, prefix);
  if (written === null) return undefined;
  if (written.address !== null) return written.address;
  problems.push({
    field: written.field,
    line: null,
    rule: 'address_not_read',
    detail: `"${written.lines.join(' / ').slice(0, 200).toWellFormed()}" could not be read as an address: its city or country is unclear.`,
    hint: `Name the country if all rows share it ("${prefix}.country", on the command line --set ${prefix}.country=GB), map the parts of the address, or enter it by hand. The text is stored in the metadata of the customer or order ("${prefix}_as_written").`,
    isWarning: true,
  });
  return undefined;
}

const PARTS = ['line1', 'line2', 'line3', 'line4', 'city', 'region', 'postal_code'] as const;

/** The text of addresses that could not be parsed. */
export function unreadAddresses(head: Values): [string, string][] {
  return ['bill_to', 'ship_to'].flatMap((prefix): [string, string][] => {
    const written = PARTS.some((part) => head.has(`${prefix}.${part}`)) ? null : writtenIn(head, prefix);
    if (written === null || written.address !== null) return [];
    return [[`${prefix}_as_written`, firstCharacters(written.lines.join('\n'), TEXT_LIMITS.metadataValue)]];
  });
}
