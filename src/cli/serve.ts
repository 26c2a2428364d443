/** `serve`: runs the server, as `npm start` does. Loaded lazily: other commands do not need it. */
import type { Command } from 'commander';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('run the server until it is told to stop (SIGTERM or Ctrl-C); what it does is told by the environment')
    .option('--demo', 'fill an untouched account with an invented company, as the command demo does')
    .option('--json', 'where it runs, as JSON')
    .action(async (options: { readonly demo?: boolean; readonly json?: boolean }) => {
      const { main } = await import('../main.ts');
      await main({ demo: options.demo === true, json: options.json === true });
    });
}
