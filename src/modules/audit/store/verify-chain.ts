/**
 * Recomputes an account's chain from its first link, in batches within the caller's snapshot, and reports the first violation. Truncation is
 * detected only against an externally stored head. Read-only.
 */
import type { AccountId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { verifyLink, type Link, type LinkVerdict, type Verified } from '#modules/audit/rules/verify-link.ts';
import { firstHash, sealHash } from '../rules/seal.ts';
import { countWaiting, findLink, findStray, loadHead, loadLinks, type ChainHead, type Stray } from './chain.ts';

const BATCH = 1_000;

export type Tampering = 'changed' | 'removed' | 'reordered' | 'inserted';

export interface ChainOffender {
  readonly what: Tampering;
  /** Null for a row without a position. */
  readonly position: number | null;
  /** UUID of the entry, if known. */
  readonly entryId: string | null;
  readonly sentence: string;
}

export interface ChainReport {
  /** Number of valid sealed entries. */
  readonly verified: number;
  /** Number of entries not sealed yet, so not covered. */
  readonly waiting: number;
  /** The last valid link, to be stored externally. */
  readonly head: ChainHead;
  readonly offender: ChainOffender | null;
}

interface Walk {
  readonly tx: Tx;
  readonly accountId: AccountId;
}

export async function verifyChain(tx: Tx, accountId: AccountId, keptHead: ChainHead | null): Promise<ChainReport> {
  const walk = { tx, accountId };
  let verified: Verified = { position: 0, hash: firstHash(accountId), previousHash: null, entryId: null };
  let atKept = keptHead?.position === 0 ? verified.hash : null;
  let offender: ChainOffender | null = null;
  for (let links = await loadLinks(tx, accountId, { after: 0, most: BATCH }); links.length > 0 && offender === null;) {
    for (const link of links) {
      const verdict = verifyLink(verified, link);
      if (verdict !== 'good') {
        offender = await diagnose(walk, { verified, link, verdict });
        break;
      }
      verified = { position: link.position, hash: link.hash, previousHash: link.previousHash, entryId: link.entryId };
      if (keptHead?.position === link.position) atKept = link.hash;
    }
    if (offender === null) links = await loadLinks(tx, accountId, { after: verified.position, most: BATCH });
  }
  offender ??= await checkEnd(walk, verified);
  offender ??= keptHead === null ? null : checkKept(verified, keptHead, atKept);
  offender ??= toOffender(await findStray(tx, accountId));
  return {
    verified: verified.position,
    waiting: await countWaiting(tx, accountId),
    head: { position: verified.position, hash: verified.hash },
    offender,
  };
}

interface Broken {
  readonly verified: Verified;
  readonly link: Link;
  readonly verdict: Exclude<LinkVerdict, 'good'>;
}

async function diagnose(walk: Walk, { verified, link, verdict }: Broken): Promise<ChainOffender> {
  const next = verified.position + 1;
  if (verdict === 'gap') {
    return {
      what: 'removed',
      position: next,
      entryId: null,
      sentence: `Position ${next} is missing: the chain continues at ${link.position}.`,
    };
  }
  const named = { position: link.position, entryId: link.entryId };
  if (verdict === 'empty') {
    return { what: 'removed', ...named, sentence: `The entry or the event at position ${link.position} is missing.` };
  }
  return verdict === 'astray' ? diagnoseAstray(walk, verified, link) : diagnoseUnsound(walk, verified, link);
}

/** The link's hash is valid, but does not follow the previous link. */
async function diagnoseAstray({ tx, accountId }: Walk, verified: Verified, link: Link): Promise<ChainOffender> {
  const named = { position: link.position, entryId: link.entryId };
  const successor = await findLink(tx, accountId, { by: 'previous_hash', hash: verified.hash, but: link.position });
  if (successor !== null) {
    const predecessor = await findLink(tx, accountId, { by: 'hash', hash: link.previousHash, but: link.position });
    return predecessor === null && link.previousHash !== firstHash(accountId)
      ? {
          what: 'inserted',
          ...named,
          sentence: `The entry at position ${link.position} was inserted: it does not follow any entry that was written.`,
        }
      : {
          what: 'reordered',
          ...named,
          sentence: `The entry at position ${link.position} was moved: the entry written there is now at ${successor}.`,
        };
  }
  if (link.previousHash === verified.previousHash) {
    return {
      what: 'inserted',
      position: verified.position,
      entryId: verified.entryId,
      sentence: `The entry at position ${verified.position} was inserted: the chain continues from the one before it.`,
    };
  }
  return {
    what: 'removed',
    ...named,
    sentence: `Entries between positions ${verified.position} and ${link.position} are missing.`,
  };
}

/** The link's content does not match its hash. */
async function diagnoseUnsound(walk: Walk, verified: Verified, link: Link): Promise<ChainOffender> {
  const named = { position: link.position, entryId: link.entryId };
  const rival = await findLink(walk.tx, walk.accountId, {
    by: 'previous_hash',
    hash: verified.hash,
    but: link.position,
  });
  if (rival !== null) {
    return {
      what: 'inserted',
      ...named,
      sentence: `The entry at position ${link.position} was inserted: the entry written there is now at ${rival}.`,
    };
  }
  const origin = await findContent(walk, link);
  if (origin !== null) {
    return {
      what: 'reordered',
      ...named,
      sentence: `The entry at position ${link.position} was moved: the entry written there is now at ${origin}.`,
    };
  }
  return {
    what: 'changed',
    ...named,
    sentence: `The entry at position ${link.position} was changed: its content does not match its hash.`,
  };
}

/** Position of the content that matches a link's hash, if it is still in the chain. Reads the rest of the chain. */
async function findContent({ tx, accountId }: Walk, sought: Link): Promise<number | null> {
  for (let after = sought.position; ;) {
    const links = await loadLinks(tx, accountId, { after, most: BATCH });
    for (const { content, position } of links) {
      if (content !== null && sealHash(sought.previousHash, content) === sought.hash) return position;
    }
    const last = links.at(-1);
    if (last === undefined) return null;
    after = last.position;
  }
}

/** Checks the end of the chain against the sequencer's head. */
async function checkEnd({ tx, accountId }: Walk, verified: Verified): Promise<ChainOffender | null> {
  const head = (await loadHead(tx, accountId)) ?? { position: 0, hash: firstHash(accountId) };
  if (head.position === verified.position && head.hash === verified.hash) return null;
  if (head.position > verified.position) {
    const sentence = `The chain ends at position ${verified.position}, but ${head.position} entries were sealed: the last ones are missing.`;
    return { what: 'removed', position: verified.position + 1, entryId: null, sentence };
  }
  const what: Tampering = head.position < verified.position ? 'inserted' : 'changed';
  const sentence = `The chain ends at position ${verified.position}, but the last entry sealed was at ${head.position} with a different hash.`;
  return { what, position: verified.position, entryId: verified.entryId, sentence };
}

function checkKept(verified: Verified, kept: ChainHead, atKept: string | null): ChainOffender | null {
  if (kept.position > verified.position) {
    const sentence = `The head you kept is at position ${kept.position}, but the chain ends at ${verified.position}: its last entries were removed.`;
    return { what: 'removed', position: verified.position + 1, entryId: null, sentence };
  }
  if (atKept === kept.hash) return null;
  const sentence = `The hash at position ${kept.position} differs from the head you kept: entries up to there were replaced.`;
  return { what: 'changed', position: kept.position, entryId: null, sentence };
}

const STRAYS: Readonly<Record<Stray['what'], { readonly what: Tampering; readonly sentence: string }>> = {
  entry_outside_chain: {
    what: 'inserted',
    sentence: 'is neither sealed nor waiting to be sealed: it was inserted directly.',
  },
  event_without_entry: {
    what: 'inserted',
    sentence: 'has no audit entry: it was inserted directly, or its entry was deleted.',
  },
  waiting_entry_gone: { what: 'removed', sentence: 'is waiting to be sealed, but it or its event is missing.' },
};

function toOffender(stray: Stray | null): ChainOffender | null {
  if (stray === null) return null;
  const { what, sentence } = STRAYS[stray.what];
  return { what, position: null, entryId: stray.id, sentence: `Entry ${stray.id} ${sentence}` };
}
