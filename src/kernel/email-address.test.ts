import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailProblem, isEmailAddress } from './email-address.ts';

test('an address as RFC 5321 and RFC 6531 write it is an e-mail address', () => {
  for (const address of [
    'ap@example.com',
    'first.last+invoices@sub.shop.example',
    "o'neill@x.example",
    '!#$%&*/=?^_`{|}~-@x.example',
    `${'a'.repeat(64)}@x.example`,
    'a@1-2.example',
    'rechnung@müller.example',
    'rechnung@xn--mller-kva.example',
    'jürgen@example.com',
    '用户@例子.广告',
    `a@${'b'.repeat(63)}.example`,
  ])
    assert.ok(isEmailAddress(address), address);
});

test('what a mail server would refuse, or two programs would read differently, is none', () => {
  for (const text of [
    '',
    'a',
    '@b.example',
    'a@',
    'a@b',
    'a@localhost',
    'a@b@c.example',
    'a@b.example, c@d.example',
    'A <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a b@c.example',
    '"a b"@c.example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@b.1',
    'a@b.c',
    'a\u0000@b.example',
    'a@b\u0000.example',
    'a..b@c.example',
    '.a@b.example',
    'a.@b.example',
    'a@.b.example',
    'a@b..example',
    'a@b.example.',
    'a@-b.example',
    'a@b-.example',
    'a@b_c.example',
    'a@b%2e.example',
    'a@b.example:25',
    'a@b.example/x',
    'a\u200bb@c.example',
    'a\u00a0b@c.example',
    'a@c\u200b.example',
    `${'a'.repeat(65)}@b.example`,
    `${'ü'.repeat(33)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(130)}example`,
    'a\ud800@b.example',
  ])
    assert.ok(!isEmailAddress(text), JSON.stringify(text));
});

test('an operator may send from a host of their own network', () => {
  assert.ok(isEmailAddress('quittance@localhost', 'local'));
  for (const text of ['quittance@', 'a@-b', 'a@1', '"a"@localhost']) assert.ok(!isEmailAddress(text, 'local'), text);
});

test('what is refused says which part of it is wrong', () => {
  for (const [text, reason] of [
    ['"a b"@c.example', /quoted part/],
    ['a@[127.0.0.1]', /not an IP address/],
    ['a@localhost', /must contain a dot/],
    ['a..b@c.example', /two dots in a row/],
    ['a@b.example.', /must not end with a dot/],
    ['a@b_c.example', /"_" is not allowed in the domain/],
    ['mailto:a@b.example', /":" is not allowed before/],
    ['A <a@b.example>', /without a name/],
    ['a@b.example; c@d.example', /single e-mail address/],
    ['a b@c.example', /not contain spaces/],
    ['a\u200bb@c.example', /invisible/],
    ['a@b@c.example', /only one "@"/],
    ['a', /must contain "@"/],
    ['@b.example', /before the "@"/],
    ['a@', /after the "@"/],
    ['a@-b.example', /hyphen/],
    ['a@b.c', /must not end in "\.c"/],
    [`${'a'.repeat(65)}@b.example`, /longer than 64 bytes/],
    [`${'a'.repeat(300)}@b.example`, /longer than 254 bytes/],
  ] as const)
    assert.match(emailProblem(text) ?? 'none', reason, text);
  assert.equal(emailProblem('ap@example.com'), null);
});
