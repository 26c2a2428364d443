/** A mail server with moods: it says yes, no, not now, nothing at all, or something that is not so, and at times it takes hours to say it. */
import type { Counts } from './counts.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { SendOutcome } from '#channels/registry.ts';
import type { Dice } from './dice.ts';

/** What became of one transmission. */
export interface Mailed {
  /** Times it may have arrived for all anybody knows. */
  unsure: number;
  /** Times a person asked for it again. */
  retries: number;
  /** Times it truly arrived. */
  arrived: number;
}

/** Who asks for it again says that it did not arrive. */
export const mayHaveArrived = (mailed: Mailed | undefined): boolean =>
  mailed !== undefined && mailed.unsure > mailed.retries;

/** An answer that is on its way: heard at once, or when somebody lets it go. */
export interface Reply {
  readonly outcome: SendOutcome;
  readonly isSlow: boolean;
  /** The sender was told. */
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
      // Taken and said so; taken and denied or silent; not taken and yet said so.
      const isTaken = mood < 60 || (mood >= 75 && mood < 90);
      if (isTaken) found.arrived += 1;
      const outcome = outcomeOf(mood, mail);
      const isSlow = moods.chance(15);
      if (outcome.kind !== 'accepted') counts.mailsFailed += 1;
      if (isTaken !== (outcome.kind === 'accepted') && outcome.kind !== 'unknown') counts.mailsLied += 1;
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
