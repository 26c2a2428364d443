/** `serve`: runs the server, as `npm start` does. Loaded lazily: other commands do not need it. */
import type { Command } from 'commander';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('run the server until SIGTERM or Ctrl-C; configured by environment variables')
    .option('--demo', 'fill an unused account with a fictional company, like the command demo')
    .option('--json', 'print the address as JSON')
    .action(async (options: { readonly demo?: boolean; readonly json?: boolean }) => {
      const { main } = await import('../main.ts');
      await main({ demo: options.demo === true, json: options.json === true });
    });
}
