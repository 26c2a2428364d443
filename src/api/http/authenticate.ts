/**
 * Authenticates a request by its API key, applies the rate limit and checks the permission, all before the body is read.
 * Independent of Fastify.
 */
import type { Result } from '#kernel/result.ts';
import { mayDo, type Permission } from '#model/permission.ts';
import type { Actor } from '#model/request-context.ts';
import { noteKeyUse, openSignIn, type KeyHolder } from '#flows/api-keys/authenticate.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { refuseRequest, type HttpRefusal } from './problem.ts';
import { createRateLimit } from './rate-limit.ts';

export type { KeyHolder };

/** Limit of failed sign-ins per IP address and minute. */
const FAILED_SIGN_INS = 300;

export interface Identified {
  readonly holder: KeyHolder;
  /** RateLimit headers of the key. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Authentication {
  identify(request: {
    readonly authorization: string | undefined;
    readonly address: string;
  }): Promise<Result<Identified, HttpRefusal>>;
  /** Waits for pending writes of the keys' last use. */
  settle(): Promise<void>;
}

export function createAuthentication(
  ports: Pick<Ports, 'database' | 'log' | 'clock'>,
  { requestsPerMinute }: { readonly requestsPerMinute: number },
): Authentication {
  const perKey = createRateLimit('per-key', requestsPerMinute);
  const perAddress = createRateLimit('failed-sign-ins', FAILED_SIGN_INS);
  const signIn = openSignIn(ports);
  const keyUse = noteKeyUse(ports);
  return {
    identify: async ({ authorization, address }) => {
      const now = Date.parse(ports.clock.now());
      const key = readBearer(authorization);
      const holder = key === null ? null : await signIn(key);
      if (holder === null) {
        const failed = perAddress.take(address, now);
        return failed.allowed ? refuseKey(key) : refuseRate('Too many failed sign-ins from this address.', failed);
      }
      const taken = perKey.take(holder.keyId, now);
      if (!taken.allowed) return refuseRate('This API key has used up its requests for this minute.', taken);
      keyUse.note(holder, now);
      return { ok: true, value: { holder, headers: taken.headers } };
    },
    settle: () => keyUse.settle(),
  };
}

/** The refusal when the actor's role lacks the permission, else null. */
export function refuseWithout(actor: Actor, permission: Permission, what = 'This'): HttpRefusal | null {
  if (actor.kind === 'system' || mayDo(actor.role, permission)) return null;
  return refuseRequest(
    'permission_missing',
    `${what} requires the permission "${permission}", which the role "${actor.role}" does not have.`,
  ).refusal;
}

/** RFC 6750: the key of a request, or null. */
function readBearer(authorization = ''): string | null {
  return /^Bearer +\S/i.test(authorization) ? authorization.slice('Bearer '.length).trim() : null;
}

const refuseRate = (detail: string, { headers }: { readonly headers: Readonly<Record<string, string>> }) =>
  refuseRequest('too_many_requests', detail, { headers });

function refuseKey(key: string | null) {
  const headers = { 'www-authenticate': 'Bearer realm="quittance"' };
  return key === null
    ? refuseRequest('api_key_missing', 'Send "Authorization: Bearer qt_live_...".', { headers })
    : refuseRequest('api_key_unknown', 'Unknown or revoked API key.', { headers });
}
