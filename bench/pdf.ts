/**
 * PDF documents per CPU second with 10 and 500 lines, a different invoice each time (a repeated one would come from the engine's cache),
 * compared with the bare engine rendering the same pages from prepared data. The two take turns, so that other load slows both.
 * Run: node bench/pdf.ts
 */
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { startPdfEngine } from '#formats/documents/pdf/engine.ts';
import { fontFiles, templateFolder } from '#formats/documents/pdf/fonts.ts';
import { toTypstData } from '#formats/documents/pdf/to-typst-data.ts';
import { aDocument, someLines } from '#test/world/invoice-document.ts';

const GOALS = [
  { lines: 10, rounds: 100, goal: 60 },
  { lines: 500, rounds: 10, goal: 6 },
] as const;

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

function timed(work: () => void): number {
  const since = process.cpuUsage();
  work();
  return cpuMs(since);
}

const started = performance.now();
const engine = startPdfEngine();
engine.draw({ document: aDocument({ number: 'FIRST' }), branding: {} });
console.log(`first document, with fonts and engine cold: ${(performance.now() - started).toFixed(0)} ms`);

const folder = templateFolder();
const bare = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFiles() }] });
const drawBare = (data: string, lines: number): void => {
  bare.pdf(
    { mainFilePath: join(folder, 'invoice.typ'), inputs: { data, logo: '' } },
    { pdfStandard: 'a-3b', pdfTags: lines <= 150 },
  );
  bare.evictCache(0);
};

for (const { lines, rounds, goal } of GOALS) {
  let ours = 0;
  let theirs = 0;
  let largest = 0;
  for (let round = -2; round < rounds; round++) {
    const document = aDocument({ number: `INV-${lines}-${round}`, lines: someLines(lines, round * 2 + 10) });
    const other = aDocument({ number: `INV-${lines}-${round}`, lines: someLines(lines, round * 2 + 11) });
    const data = JSON.stringify(toTypstData({ document: other, branding: {} }));
    const mine = timed(() => (largest = Math.max(largest, engine.draw({ document, branding: {} }).bytes.length)));
    const bareMs = timed(() => drawBare(data, lines));
    if (round < 0) continue;
    ours += mine;
    theirs += bareMs;
  }
  const rate = (rounds / ours) * 1000;
  console.log(
    `${lines} lines: ${rate.toFixed(1)} documents per CPU-second (goal ${goal}${rate >= goal ? '' : ', MISSED'}), ` +
      `bare engine ${((rounds / theirs) * 1000).toFixed(1)}, ratio ${(theirs / ours).toFixed(2)}; largest ${Math.round(largest / 1000)} kB`,
  );
}
console.log(`resident memory after all: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
