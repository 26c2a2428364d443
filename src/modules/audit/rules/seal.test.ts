/** The hash of a sealed entry. A hash that changes here breaks every chain ever written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountId } from '#kernel/id.ts';
import { firstHash, sealHash, type SealedContent } from './seal.ts';

const CONTENT: SealedContent = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  actorKind: 'api_key',
  actorId: 'key-1',
  requestId: 'request-1',
  action: 'invoice.issue',
  at: '2026-01-05T10:00:00.000001Z',
  eventType: 'invoice.issued',
  subjectKind: 'invoice',
  subjectId: 'invoice-1',
  data: '{"total":"119.00"}',
  previous: null,
  eventAt: '2026-01-05T10:00:00.000002Z',
};

test('the text that is hashed: the hash before, a line feed, and the entry with its event, members in alphabetical order', () => {
  // printf 'before\n{"entry":{"action":...}}' | sha256sum, as an auditor without this program would compute it.
  assert.equal(sealHash('before', CONTENT), '59d58ab613e8b5ef5231b62203e00b1548bc5e3869d2726b0b241c9007d1feb2');
  assert.equal(
    sealHash('before', { ...CONTENT, previous: '{"total":"0.00"}' }),
    '83f44565d7d6d8bfd956c68f0eb1079fd6f9b061c852ec2ae555942c44a6140d',
  );
});

test('changing any member of an entry or of its event changes the hash', () => {
  const hashes = (Object.keys(CONTENT) as (keyof SealedContent)[]).map((member) =>
    sealHash('before', { ...CONTENT, [member]: `${CONTENT[member] ?? ''}x` }),
  );
  assert.equal(new Set([...hashes, sealHash('before', CONTENT)]).size, 13);
});

test('the same entry after another one has another hash', () => {
  assert.notEqual(sealHash('before', CONTENT), sealHash('another', CONTENT));
});

test('the chain of an account begins with a hash of its own', () => {
  // printf 'quittance audit chain of account a' | sha256sum
  assert.equal(firstHash('a' as AccountId), '29332364739c4148817b4fbf4582aa7672e2f501acf66e6fb3f351b45af4be78');
  assert.notEqual(firstHash('a' as AccountId), firstHash('b' as AccountId));
});
