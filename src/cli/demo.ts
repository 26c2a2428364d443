/** `demo`: fills an empty account with a fictitious company. The server, not this command, renders and mails its documents. */
import type { Command } from 'commander';
import { Fault } from '#kernel/fault.ts';
import { fillDemo } from '#flows/demo/make.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { QUEUES } from '#flows/kit/queues.ts';
import { chooseAccount } from './accounts.ts';
import { valueOf, withInstallation, type Installation } from './installation.ts';
import { voice } from './output.ts';

interface Options {
  readonly account?: string;
  readonly json?: boolean;
}

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('fill an unused account with a fictional company: customers, products, orders in every state')
    .option('--account <username>', 'when there are several')
    .option('--json', 'as JSON')
    .action(async (options: Options) => {
      const speaker = voice(options);
      await withInstallation(async (installation) => {
        const { machine, config, isServerRunning } = installation;
        if (config.smtpUrl !== null) {
          throw new Fault('demo_would_send_mail', 'later', {
            detail:
              'SMTP_URL is set: the demo would send mail for fictional people through a real mail server. Unset it first.',
          });
        }
        const account = await chooseAccount(machine, options.account);
        const { jobs } = machine;
        await jobs.start();
        for (const queue of QUEUES) await jobs.createQueue(queue);
        const filling = { accountId: account.id, progress: (words: string) => speaker.progress(words) };
        let filled: Awaited<ReturnType<typeof fillDemo>>;
        try {
          filled = await fillDemo(portsOf(installation), filling);
        } finally {
          await jobs.stop();
        }
        const done = valueOf(filled);
        speaker.write(
          () => [
            done.isNew
              ? `${done.company} is there: ${done.customers} customers, ${done.products} products, ${done.orders} orders.`
              : `${done.company} already exists; nothing was changed.`,
            ...(isServerRunning === false ? ['The server renders and mails its invoices: npm start'] : []),
          ],
          done,
        );
      });
    });
}

const NOT_HERE = new Fault('sent_by_the_server', 'later', {
  detail: 'Only the server renders documents and sends mail.',
});

/** The flows of the demo only queue what the server then renders and sends. */
function portsOf({ machine, config }: Installation): Ports {
  const notHere = () => Promise.reject(NOT_HERE);
  return {
    ...machine,
    mailFrom: config.mailFrom,
    formats: { pdf: { name: 'pdf', mediaType: 'application/pdf', write: notHere, fileName: () => 'invoice.pdf' } },
    // The demo sets only its own logo.
    checkLogo: () => Promise.resolve(null),
    channels: {
      email: {
        name: 'email',
        destination: 'the server',
        send: notHere,
        check: notHere,
        lookUp: 'not-offered',
        close: () => Promise.resolve(),
      },
    },
  };
}
