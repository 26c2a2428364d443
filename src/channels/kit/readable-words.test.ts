import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readableWords } from './readable-words.ts';

it('a server’s words become one storable line and stay readable', () => {
  assert.equal(readableWords('550-5.1.1 No such user\r\n550 5.1.1 here'), '550-5.1.1 No such user 550 5.1.1 here');
  assert.equal(readableWords('nul\u0000 and \u001b[31mred\u2028line'), 'nul and [31mred line');
  assert.equal(readableWords('Zwölf Boxkämpfer 株式会社 شركة'), 'Zwölf Boxkämpfer 株式会社 شركة');
});

it('marks that turn text around and broken characters do not get through', () => {
  assert.equal(readableWords('invoice\u202efdp.exe'), 'invoice fdp.exe');
  assert.ok(readableWords('half \ud800').isWellFormed());
});

it('a flood of words is cut at a thousand characters', () => {
  const cut = readableWords('é'.repeat(5000));
  assert.equal(cut.length, 1000);
  assert.ok(cut.endsWith('…'));
  assert.ok(readableWords('😀'.repeat(800)).isWellFormed());
});
