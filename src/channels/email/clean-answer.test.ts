import assert from 'node:assert/strict';
import { it } from 'node:test';
import { answerCleaner } from './clean-answer.ts';

const signIn = { user: 'shop@example.com', password: 'corréct horse+1' };
const clean = answerCleaner(signIn);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

it('a mail server that repeats our sign-in does not get it into our books, whatever form it repeats', () => {
  const repeated = [
    signIn.password,
    signIn.password.toUpperCase(),
    encodeURIComponent(signIn.password),
    base64(signIn.password),
    base64(`\0${signIn.user}\0${signIn.password}`),
    base64(signIn.user),
  ];
  for (const form of repeated)
    assert.equal(clean(`535 you sent <${form}> to us`), '535 you sent <[removed]> to us', form);
});

it('the command itself is cut as well, also when the sign-in in it is not ours', () => {
  const other = base64('\0someone\0else');
  assert.equal(clean(`500 unknown: AUTH PLAIN ${other}`), '500 unknown: AUTH PLAIN [removed]');
  assert.equal(answerCleaner(undefined)(`500 auth login ${other}`), '500 AUTH login [removed]');
});

it('the rest of an answer stays as it is, the user’s name too', () => {
  const answer = '535 5.7.8 shop@example.com: Username and Password not accepted';
  assert.equal(clean(answer), answer);
  assert.equal(answerCleaner({ user: 'a', password: 'e' })('250 queued here'), '250 queued here');
});
