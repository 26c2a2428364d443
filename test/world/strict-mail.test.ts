import assert from 'node:assert/strict';
import { it } from 'node:test';
import { headerFaults } from './strict-mail.ts';

const HEADER = {
  From: 'Northwind Traders <invoices@northwind.example>',
  To: '=?UTF-8?Q?B=C3=B3lido?= <pagos@bolido.example>',
  Subject: 'Invoice INV-1',
  'Message-ID': '<1@northwind.example>',
  Date: 'Fri, 20 Nov 2026 09:30:00 +0000',
  'MIME-Version': '1.0',
};
const mail = (parts: Record<string, string | null> = {}, ending = '\r\n') =>
  Buffer.from(
    `${Object.entries({ ...HEADER, ...parts })
      .flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
      .join(ending)}${ending}${ending}Hello`,
    'latin1',
  );

it('a mail by the book is taken', () => {
  assert.deepEqual(headerFaults(mail()), []);
  assert.deepEqual(headerFaults(mail({ Subject: 'long\r\n folded', From: 'a@b.example' })), []);
});

it('each fault that big receivers refuse is found', () => {
  const faulty: readonly [Record<string, string | null>, RegExp][] = [
    [{ Date: '2026-11-20T09:30:00.000Z' }, /a date that is none/],
    [{ Date: null }, /no date/],
    [{ 'Message-ID': '1@northwind.example' }, /malformed message-id/],
    [{ Subject: 'Zwölf' }, /not printable ASCII/],
    [{ Subject: 'x'.repeat(1_000) }, /longer than 998/],
    [{ Subject: `=?UTF-8?Q?${'x'.repeat(80)}?=` }, /longer than 75/],
    [{ From: 'Northwind, Traders <a@b.example>' }, /malformed addresses in from/],
    [{ To: 'two words@b.example' }, /malformed addresses in to/],
    [{ 'X-Y': 'a\r\nno field here' }, /is no field/],
    [{ date: 'Fri, 20 Nov 2026 09:30:00 +0000' }, /date more than once/],
  ];
  for (const [parts, fault] of faulty) assert.match(headerFaults(mail(parts)).join('; '), fault);
  assert.match(headerFaults(mail({}, '\n')).join('; '), /CRLF/);
});
