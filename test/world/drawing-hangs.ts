/** A rendering process for tests that hangs or crashes, like native code, on documents with a logo, and renders all others. */
import { startPdfEngine } from '#formats/documents/pdf/engine.ts';
import type { DrawingMessage, DrawingTask } from '#formats/documents/pdf/drawing-process.ts';

const engine = startPdfEngine();

process.on('disconnect', () => process.exit());
process.on('message', (task: DrawingTask) => {
  const logo = task.kind === 'logo' ? task.logo : task.question.branding.logo;
  const svg = logo === undefined ? '' : Buffer.from(logo.base64, 'base64').toString('latin1');
  if (svg.includes('crash')) process.kill(process.pid, 'SIGSEGV');
  while (svg.includes('hang')) continue;
  const result =
    task.kind === 'logo'
      ? ({ kind: 'tried', problem: null } as const)
      : ({ kind: 'drawn', ...engine.draw(task.question) } as const);
  const message: DrawingMessage = { result, residentBytes: process.memoryUsage.rss() };
  process.send?.(message);
});
process.send?.('ready' satisfies DrawingMessage);
