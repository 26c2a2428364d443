/**
 * `npm run cli -- <command>`: for the person who runs an installation, beside a running server or without one. It speaks to the
 * database with the server's own flows and obeys the same rules.
 */
import { runProgram } from './program.ts';

// Whoever reads on may stop reading (`| head`): then there is nobody left to say anything to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const code = await runProgram(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
if (code !== null) process.exitCode = code;
