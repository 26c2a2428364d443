/**
 * The reference of the one-connection comparison: the same HTTP framework, headers, key lookup and input validation, with a single call of
 * the floor's stored procedure. The difference is the cost of everything in between.
 */
import { fastify } from 'fastify';
import { pino } from 'pino';
import { z } from 'zod';
import { secureHeaders } from '#api/http/secure-headers.ts';
import { parseId, type AccountId } from '#kernel/id.ts';
import { sha256 } from '#kernel/hash.ts';
import { openPool } from '#runtime/database/connect.ts';

const params = z.strictObject({ id: z.string() });
const body = z
  .strictObject({
    shipped_at: z.iso.datetime().optional(),
    carrier: z.string().max(120).optional(),
    tracking_number: z.string().max(120).optional(),
  })
  .optional();
const KEY = /^Bearer (qt_live_[A-Za-z0-9_-]{32,128})$/;

const pool = openPool(process.env['DATABASE_URL'] ?? '', { log: pino({ level: 'warn' }) });
const app = fastify();
const always = secureHeaders();
app.addHook('onRequest', (_request, reply, done) => {
  reply.headers(always);
  done();
});
app.post('/v1/shipments/:id/ship', async (request, reply) => {
  const key = KEY.exec(request.headers.authorization ?? '')?.[1];
  if (key === undefined) return reply.status(401).send({ code: 'api_key_missing' });
  const found = await pool.query<{ account_id: AccountId; id: string }>({
    name: 'key',
    text: 'select account_id, id from access.api_key where hash = $1 and revoked_at is null',
    values: [sha256(key)],
  });
  const holder = found.rows[0];
  if (holder === undefined) return reply.status(401).send({ code: 'api_key_unknown' });
  const shipment = parseId('shipment', params.parse(request.params).id);
  body.parse(request.body ?? undefined);
  if (shipment === null) return reply.status(404).send({ code: 'shipment_not_found' });
  const shipped = await pool.query<{ invoice: string }>({
    name: 'ship',
    text: 'select bench.ship_shipment($1, $2, $3) as invoice',
    values: [holder.account_id, holder.id, shipment],
  });
  return { object: 'shipment', id: shipment, state: 'shipped', invoice_id: shipped.rows[0]?.invoice };
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.stdout.write(`runs at ${app.listeningOrigin}\n`);
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
