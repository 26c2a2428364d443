/** Generates the documentation of errors: every code of the table, by status. */
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { REFUSALS } from './refusals.ts';

export function writeErrorList(): string {
  const users = new Map<string, string[]>();
  for (const endpoint of ENDPOINTS) {
    for (const code of endpoint.refusals) users.set(code, [...(users.get(code) ?? []), endpoint.id]);
  }
  const rows = Object.entries(REFUSALS)
    .map(([code, { status, title }]) => ({ code, status, title, where: users.get(code) ?? [] }))
    .sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
  return [
    '# Errors',
    '',
    'Generated from the table of refusals. Match on `code`; titles and details may change, but a code never changes its meaning.',
    '',
    '| status | code | meaning | returned by |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ code, status, title, where }) =>
        `| ${status} | \`${code}\` | ${title} | ${where.length === 0 ? 'any request' : where.map((id) => `\`${id}\``).join(', ')} |`,
    ),
    '',
  ].join('\n');
}
