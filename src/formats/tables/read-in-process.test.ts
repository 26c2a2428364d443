/** Files read in a process of their own: the same rows come out, a file that takes too much is refused in words, and nobody waits for it. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { Fault } from '#kernel/fault.ts';
import { writeRawWorkbook, writeWorkbook } from '#test/world/workbook.ts';
import { openInProcess, type ReaderLimits } from './read-in-process.ts';

const folder = await mkdtemp(join(tmpdir(), 'quittance-apart-'));
after(() => rm(folder, { recursive: true, force: true }));
let count = 0;
async function stored(content: string | Uint8Array): Promise<{ readonly path: string }> {
  const path = join(folder, `${count++}`);
  await writeFile(path, content);
  return { path };
}

async function read(content: string | Uint8Array, limits?: ReaderLimits) {
  const table = await openInProcess(await stored(content), {}, limits === undefined ? {} : { limits });
  if (!table.ok) return { refused: table.refusal.code, rows: [], broken: null };
  const parts = await Array.fromAsync(table.value.rows());
  await table.value.close();
  return {
    refused: null,
    rows: parts.flatMap((part) => (part.kind === 'rows' ? part.rows : [])),
    broken: parts.find((part) => part.kind === 'broken')?.code ?? null,
  };
}

/** Texts of their own, so that all of them are kept in memory. */
const manyTexts = (texts: number, length: number): Uint8Array => {
  const shared = Array.from({ length: texts }, (_, n) => `<si><t>${`${n} ä`.padEnd(length, 'x')}</t></si>`).join('');
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>';
  return writeRawWorkbook({ rows, parts: { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` } });
};

test('tables read apart have the rows they have, one after the other and several at once', async () => {
  const csv = `id,name\n${Array.from({ length: 3_000 }, (_, n) => `${n},Ä${n}`).join('\n')}\n`;
  const got = await Promise.all(Array.from({ length: 5 }, () => read(csv)));
  for (const { rows } of got) assert.deepEqual([rows.length, rows.at(-1)?.cells], [3_000, ['2999', 'Ä2999']]);
  const workbook = writeWorkbook({ sheets: [{ name: 'S', rows: [['id'], [1.5]] }] });
  assert.deepEqual((await read(workbook)).rows, [{ number: 2, cells: [{ text: '1.5', held: '1.5' }] }]);
  assert.equal((await read('%PDF-1.7')).refused, 'file_not_a_table');
});

test('a table may be left before its end, and its reader takes the next one', async () => {
  const bytes = await stored(`id\n${'1\n'.repeat(200_000)}`);
  for (let round = 0; round < 6; round++) {
    const table = await openInProcess(bytes, {});
    assert.ok(table.ok);
    for await (const part of table.value.rows()) if (part.kind === 'rows') break;
    await table.value.close();
    await table.value.close();
  }
});

test('a workbook that takes more memory than a file may is refused in words, and the next file is read', async () => {
  const limits = { memoryMb: 32, openMs: 120_000, partMs: 120_000, waitMs: 120_000 };
  assert.equal((await read(manyTexts(200_000, 100), limits)).refused, 'file_too_complex');
  assert.equal((await read('id\n1\n', limits)).rows.length, 1);
});

test(
  'a reader that is killed may be tried again; one that is killed each time is refused in words',
  { skip: process.platform !== 'linux' },
  async () => {
    const bytes = await stored(`id\n${'1\n'.repeat(300_000)}`);
    const readKilled = async () => {
      const table = await openInProcess(bytes, {});
      assert.ok(table.ok);
      try {
        for await (const part of table.value.rows()) {
          if (part.kind === 'broken') return part.code;
          for (const pid of await childrenReading()) process.kill(pid, 'SIGKILL');
        }
        return 'read';
      } catch (error) {
        return error instanceof Fault ? error.code : assert.fail(String(error));
      } finally {
        await table.value.close();
      }
    };
    assert.deepEqual([await readKilled(), await readKilled()], ['file_not_read', 'file_too_complex']);
  },
);

async function childrenReading(): Promise<number[]> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .trim()
    .split(' ')
    .filter((pid) => pid !== '')
    .map(Number);
}

test('a file that takes too long is refused in words', async () => {
  const limits = { memoryMb: 256, openMs: 1, partMs: 1, waitMs: 120_000 };
  assert.equal((await read('id\n1\n', limits)).refused, 'file_too_complex');
});

test(
  'the reader of a file whose sender has gone is ended at once, and its place is free for the next file',
  { skip: process.platform !== 'linux' },
  async () => {
    const limits = { memoryMb: 512, openMs: 120_000, partMs: 120_000, waitMs: 120_000 };
    const heavy = await stored(manyTexts(600_000, 60));
    const before = new Set(await childrenReading());
    const leaving = new AbortController();
    const opening = openInProcess(heavy, {}, { limits, senderLeft: leaving.signal });
    const [reader = 0] = await newChild(before);
    await pause(300);
    leaving.abort();
    await assert.rejects(opening, { code: 'caller_gone' });
    for (let tries = 0; tries < 200 && (await childrenReading()).includes(reader); tries++) await pause(20);
    assert.ok(!(await childrenReading()).includes(reader), 'the reader still reads');
    assert.equal((await read('id\n1\n', limits)).rows.length, 1);
  },
);

test('a caller who disconnects leaves the queue for a reader', async () => {
  const limits = { memoryMb: 64, openMs: 120_000, partMs: 120_000, waitMs: 60_000 };
  const held = await Promise.all(
    Array.from({ length: 3 }, async () => openInProcess(await stored('id\n1\n'), {}, { limits })),
  );
  const leaving = new AbortController();
  const waiting = openInProcess(await stored('id\n2\n'), {}, { limits, senderLeft: leaving.signal });
  const next = read('id\n3\n', limits);
  leaving.abort();
  await assert.rejects(waiting, { code: 'caller_gone' });
  for (const table of held) if (table.ok) await table.value.close();
  assert.equal((await next).rows.length, 1);
});

async function newChild(before: ReadonlySet<number>): Promise<number[]> {
  for (;;) {
    const found = (await childrenReading()).filter((pid) => !before.has(pid));
    if (found.length > 0) return found;
    await pause(10);
  }
}

test('a file is refused as retryable while all readers are busy, and is read once one of them is free', async () => {
  const limits = { memoryMb: 64, openMs: 120_000, partMs: 120_000, waitMs: 100 };
  const held = await Promise.all(
    Array.from({ length: 3 }, async () => openInProcess(await stored('id\n1\n'), {}, { limits })),
  );
  await assert.rejects(read('id\n2\n', limits), { code: 'overloaded' });
  const [first, ...others] = held;
  assert.ok(first?.ok);
  await first.value.close();
  assert.equal((await read('id\n2\n', limits)).rows.length, 1);
  for (const table of others) if (table.ok) await table.value.close();
});

test('while a heavy file is read, the server keeps answering', async () => {
  let beats = 0;
  const beating = { isOver: false };
  const heart = (async () => {
    while (!beating.isOver) {
      await pause(5);
      beats += 1;
    }
  })();
  const reading = await stored(manyTexts(150_000, 40));
  const before = performance.eventLoopUtilization();
  const table = await openInProcess(reading, {});
  const { utilization } = performance.eventLoopUtilization(before);
  beating.isOver = true;
  await heart;
  assert.ok(table.ok);
  await table.value.close();
  assert.ok(beats > 10, `${beats} beats`);
  assert.ok(utilization < 0.5, `the event loop was busy for ${utilization} of the time`);
});
