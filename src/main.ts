/** `npm start`: reads the environment, starts everything, says where it is, and stops cleanly when it is told to. */
import { Fault } from '#kernel/fault.ts';
import { readConfig } from '#runtime/config.ts';
import { createLog } from '#runtime/log.ts';
import { startQuittance, VERSION, type Running } from './start.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const config = readConfig();
  if (!config.ok) return giveUp(config.refusal.detail);
  const isDemo = process.argv.includes('--demo');
  const log = createLog(config.value.logLevel);
  let running: Running;
  try {
    running = await startQuittance({ config: config.value, log, checkAnswers: process.env['NODE_ENV'] === 'development', isDemo });
  } catch (error) {
    if (error instanceof Fault) return giveUp(error.message);
    throw error;
  }
  stopWhenTold(running);
  say(welcome(running));
}

function giveUp(words: string): void {
  process.stderr.write(`Quittance cannot start.\n${words}\n`);
  process.exitCode = 1;
}

function welcome({ url, first, mail, database }: Running): string {
  const lines = [`Quittance ${VERSION} runs at ${url}`, `  database  ${database}`, `  mail      ${mail}`, `  API docs  ${url}/docs`];
  if (first.kind === 'made') {
    lines.push(
      first.wasGiven ? '  key       QUITTANCE_API_KEY is the owner key of the first account' : `  first key ${first.key}`,
      ...(first.wasGiven ? [] : ['            It owns the account. It is shown this once: keep it safe.']),
      `  try       curl ${url}/v1/account -H "Authorization: Bearer ${first.wasGiven ? '$QUITTANCE_API_KEY' : first.key}"`,
    );
  } else if (first.givenKeyWorks === false) {
    lines.push('  key       QUITTANCE_API_KEY is unknown here: it is only read on an empty database. Make one: npm run cli -- key create --role owner');
  }
  return lines.join('\n');
}

/** The first signal ends well; a second one ends at once. */
function stopWhenTold(running: Running): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      say('Stopping: requests and jobs in hand are finished first.');
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

await main();
