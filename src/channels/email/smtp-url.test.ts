import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSmtpUrl } from './smtp-url.ts';

const read = (text: string) => {
  const server = parseSmtpUrl(text);
  assert.ok(server.ok, JSON.stringify(server));
  return server.value;
};

describe('SMTP_URL', () => {
  it('names host and port, and knows the usual ports', () => {
    assert.deepEqual(read('smtp://mail.example'), {
      host: 'mail.example',
      port: 587,
      implicitTls: false,
      requireTls: false,
      checkCertificate: true,
    });
    assert.equal(read('smtps://mail.example').port, 465);
    assert.equal(read('smtp://mail.example:25').port, 25);
    assert.equal(read('smtp://[::1]:2525').host, '::1');
  });

  it('carries percent-encoded credentials, and then insists on a secure connection', () => {
    const server = read('smtp://me%40shop.example:p%2Fw%3Ad@mail.example');
    assert.deepEqual(server.signIn, { user: 'me@shop.example', password: 'p/w:d' });
    assert.equal(server.requireTls, true);
    assert.equal(read('smtp://me:pw@127.0.0.1:1025').requireTls, false);
    assert.equal(read('smtp://me:pw@mail.example?require_tls=false').requireTls, false);
    assert.equal(read('smtps://me:pw@mail.example').requireTls, false);
  });

  it('is refused with words to fix it, and without the password', () => {
    for (const text of [
      'mail.example',
      'http://mail.example',
      'smtp://',
      'smtp://u:s3cret%@mail.example',
      'smtp://u:s3cret@mail.example/inbox',
      'smtp://mail.example?pool=true',
      'smtp://mail.example?require_tls=yes',
      'smtp://mail.example?helo_name=a%0d%0ab',
    ]) {
      const refused = parseSmtpUrl(text);
      assert.ok(!refused.ok, text);
      assert.equal(refused.refusal.code, 'smtp_url_invalid');
      assert.match(refused.refusal.detail, /SMTP_URL .+ It has the form smtp:\/\//);
      assert.doesNotMatch(refused.refusal.detail, /s3cret/);
    }
  });
});
