/** A mail server with random behaviour: accepts, refuses, defers, hangs or reports a wrong outcome, sometimes after hours. */
import type { Counts } from './counts.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { SendOutcome } from '#channels/registry.ts';
import type { Dice } from './dice.ts';

/** The history of one transmission. */
export interface Mailed {
  /** Number of attempts of unknown outcome. */
  unsure: number;
  /** Number of retries by a person. */
  retries: number;
  /** Number of actual arrivals. */
  arrived: number;
}

/** A retry by a person implies that it had not arrived. */
export const mayHaveArrived = (mailed: Mailed | undefined): boolean =>
  mailed !== undefined && mailed.unsure > mailed.retries;

/** A pending response: delivered at once, or when released. */
export interface Reply {
  readonly outcome: SendOutcome;
  readonly isSlow: boolean;
  /** The sender has received the response. */
  received(): void;
}

export interface MailServer {
  readonly mailed: Map<string, Mailed>;
  take(mail: OutboundMail): Reply;
}

export function mailServer(moods: Dice, counts: Counts): MailServer {
  const mailed = new Map<string, Mailed>();
  return {
    mailed,
    take: (mail) => {
      const found = mailed.get(mail.transmissionId) ?? { unsure: 0, retries: 0, arrived: 0 };
      mailed.set(mail.transmissionId, found);
      counts.mails += 1;
      found.unsure += 1;
      const mood = moods.below(100);
      // Accepted and reported; accepted but denied or not answered; not accepted but reported as accepted.
      const isTaken = mood < 60 || (mood >= 75 && mood < 90);
      if (isTaken) found.arrived += 1;
      const outcome = outcomeOf(mood, mail);
      const isSlow = moods.chance(15);
      if (outcome.kind !== 'accepted') counts.mailsFailed += 1;
      if (isTaken !== (outcome.kind === 'accepted') && outcome.kind !== 'unknown') counts.mailsMisreported += 1;
      if (isSlow) counts.mailsSlow += 1;
      return {
        outcome,
        isSlow,
        received: () => {
          if (outcome.kind === 'temporary' || outcome.kind === 'permanent') found.unsure -= 1;
        },
      };
    },
  };
}

function outcomeOf(mood: number, { transmissionId }: OutboundMail): SendOutcome {
  if (mood < 60 || mood >= 95)
    return {
      kind: 'accepted',
      receipt: { messageId: `<${transmissionId}@sim>`, response: '250 queued', acceptedRecipients: [] },
    };
  if (mood < 70 || (mood >= 75 && mood < 83)) return { kind: 'temporary', reason: 'not now', code: '451' };
  if (mood < 75) return { kind: 'permanent', reason: 'no', code: '550' };
  return { kind: 'unknown', reason: 'silence' };
}
