/**
 * `npm run cli -- <command>`: commands for the operator, with or without a running server. They access the database through the server's
 * flows and rules.
 */
import { runProgram } from './program.ts';

// The reader of a pipe may close it (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const code = await runProgram(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
if (code !== null) process.exitCode = code;
