/** `serve`: the server itself, as `npm start` runs it. Loaded only when asked for: other commands need nothing of it. */
import type { Command } from 'commander';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('run the server until it is told to stop (SIGTERM or Ctrl-C); what it does is told by the environment')
    .action(async () => {
      const { main } = await import('../main.ts');
      await main();
    });
}
