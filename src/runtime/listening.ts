/** Checks that a port can be listened on before anything is created, and explains to the operator why it cannot. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Fault } from '#kernel/fault.ts';

interface Place {
  readonly host: string;
  readonly port: number;
}

/** @throws Fault when the port cannot be listened on. */
export async function refuseTakenPort({ host, port }: Place): Promise<void> {
  // Any free port.
  if (port === 0) return;
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch (cause) {
    throw whyNotListening(cause, port);
  }
  probe.close();
  await once(probe, 'close');
}

export function whyNotListening(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'EADDRINUSE') {
    const detail = `Port ${port} is taken by another program, or by Quittance running already. Set PORT to a free one, or stop it.`;
    return new Fault('port_taken', 'later', { detail, cause });
  }
  if (code === 'EACCES') {
    const detail = `This account may not listen on port ${port}. Set PORT to one above 1023.`;
    return new Fault('port_refused', 'later', { detail, cause });
  }
  return cause;
}
