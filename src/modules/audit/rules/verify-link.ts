/** Verifies one link of the chain against the previous one. The caller looks at other links to interpret a broken one. */
import { sealHash, type SealedContent } from './seal.ts';

export interface Link {
  readonly position: number;
  readonly entryId: string;
  readonly type: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Null when the entry or its event is gone. */
  readonly content: SealedContent | null;
}

/** The last valid link, or the start. */
export interface Verified {
  readonly position: number;
  readonly hash: string;
  readonly previousHash: string | null;
  readonly entryId: string | null;
}

/**
 * `gap`: its position does not follow. `empty`: its entry or event is missing. `astray`: it is valid but follows another link.
 * `unsound`: its content does not give its hash.
 */
export type LinkVerdict = 'good' | 'gap' | 'empty' | 'astray' | 'unsound';

export function verifyLink(before: Verified, link: Link): LinkVerdict {
  if (link.position !== before.position + 1) return 'gap';
  if (link.content === null) return 'empty';
  if (sealHash(link.previousHash, link.content) !== link.hash || link.type !== link.content.eventType) return 'unsound';
  return link.previousHash === before.hash ? 'good' : 'astray';
}
