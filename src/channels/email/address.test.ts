import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isMailAddress } from './address.ts';

it('an ordinary address is one mail address', () => {
  for (const text of [
    'a@b.example',
    'first.last+invoices@sub.shop.example',
    "o'neill@x.example",
    'rechnung@müller.example',
    'root@localhost',
  ]) {
    assert.ok(isMailAddress(text), text);
  }
});

it('what could be two recipients, a header or no recipient is not an address', () => {
  for (const text of [
    '',
    'a',
    '@b',
    'a@',
    'a@b@c',
    'a@b, c@d',
    'a@b;c@d',
    'A <a@b>',
    'a@b\r\nBcc: c@d',
    'a b@c',
    '"a b"@c',
    'a@b\u0000',
    'a..b@c.example',
    '.a@b.example',
    'a.@b.example',
    'a@.b',
    'a@b.',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(260)}`,
    'a\ud800@b.example',
  ]) {
    assert.ok(!isMailAddress(text), JSON.stringify(text));
  }
});
