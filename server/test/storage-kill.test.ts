import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { asId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardDoc } from '../src/storage/doc-log.ts'
import { openSqliteStorage } from '../src/storage/sqlite/sqlite-storage.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'herringbone-kill-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Lets a process append until so many are acknowledged, and kills it; returns the last of them. */
async function appendAndKill(acknowledgements: number): Promise<number> {
  const script = join(import.meta.dirname, 'support', 'append-forever.ts')
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  let last = 0
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (++count === acknowledgements) child.kill('SIGKILL')
  }
  await closed
  return last
}

const numberIn = (update: Uint8Array): number =>
  new DataView(update.buffer, update.byteOffset).getUint32(0)

test('after every kill all that was acknowledged is there, in order and without a gap', async () => {
  const board = asId<'board'>('victim')
  if (!board) throw new Error('not an id')
  for (const acknowledgements of [1, 9, 23, 60]) {
    const last = await appendAndKill(acknowledgements)
    const storage = openSqliteStorage(folder)
    const { snapshot, updates, through } = await storage.docs.load(boardDoc(board))
    await storage.close()
    const compacted = snapshot ? numberIn(snapshot) : 0
    expect(updates.map(numberIn)).toEqual(updates.map((_, index) => compacted + index + 1))
    expect(compacted + updates.length).toBe(through)
    expect(through).toBeGreaterThanOrEqual(last)
  }
})
