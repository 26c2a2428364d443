/** What an auditor learns of one link of the chain: that it follows, or in which way it was tampered with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLink, type Link, type Verified } from './verify-link.ts';
import { sealHash, type SealedContent } from './seal.ts';

const content = (subjectId: string): SealedContent => ({
  id: `entry-${subjectId}`,
  actorKind: 'api_key',
  actorId: 'key',
  requestId: 'request',
  action: 'invoice.issue',
  at: '2026-01-05T10:00:00.000001Z',
  eventType: 'invoice.issued',
  subjectKind: 'invoice',
  subjectId,
  data: '{}',
  previous: null,
  eventAt: '2026-01-05T10:00:00.000001Z',
});
const START: Verified = { position: 0, hash: 'start', previousHash: null, entryId: null };

function linkAfter(before: Verified, of: SealedContent): Link {
  return {
    position: before.position + 1,
    entryId: of.id,
    type: of.eventType,
    previousHash: before.hash,
    hash: sealHash(before.hash, of),
    content: of,
  };
}
const FIRST = linkAfter(START, content('1'));
const SECOND = linkAfter(FIRST, content('2'));
const THIRD = linkAfter(SECOND, content('3'));

test('an untouched chain is valid link by link', () => {
  assert.equal(verifyLink(START, FIRST), 'good');
  assert.equal(verifyLink(FIRST, SECOND), 'good');
  assert.equal(verifyLink(SECOND, THIRD), 'good');
});

test('a removed link leaves a gap', () => {
  assert.equal(verifyLink(FIRST, THIRD), 'gap');
});

test('a link that stands twice is a gap as well', () => {
  assert.equal(verifyLink(FIRST, FIRST), 'gap');
});

test('an entry that was deleted leaves its link empty', () => {
  assert.equal(verifyLink(FIRST, { ...SECOND, content: null }), 'empty');
});

test('changed content does not give the hash of its link, nor does a changed hash fit its content', () => {
  assert.equal(verifyLink(FIRST, { ...SECOND, content: { ...content('2'), data: '{"total":"1.00"}' } }), 'unsound');
  assert.equal(verifyLink(FIRST, { ...SECOND, hash: 'another' }), 'unsound');
});

test('the type that stands beside the link is that of its event', () => {
  assert.equal(verifyLink(FIRST, { ...SECOND, type: 'invoice.voided' }), 'unsound');
});

test('a sound link of another chain follows nothing here', () => {
  const foreign = linkAfter({ ...FIRST, hash: 'of another chain' }, content('2'));
  assert.equal(verifyLink(FIRST, foreign), 'astray');
});

test('two links that changed places are found, though each is sound', () => {
  assert.equal(verifyLink(FIRST, { ...THIRD, position: 2 }), 'astray');
  assert.equal(verifyLink(THIRD, { ...SECOND, position: 4 }), 'astray');
});
