import { asId } from '@herringbone/shared/model/ids.ts'
import { boardDoc } from '../../src/storage/doc-log.ts'
import { openSqliteStorage } from '../../src/storage/sqlite/sqlite-storage.ts'

// Run as a process of its own: appends numbers to a document and prints each once it is durable,
// with a compaction now and then, until it is killed.
const [folder = ''] = process.argv.slice(2)
const board = asId<'board'>('victim')
if (!board) throw new Error('not an id')
const doc = boardDoc(board)
const storage = openSqliteStorage(folder)

for (let value = (await storage.docs.load(doc)).through + 1; ; value++) {
  const update = new Uint8Array(4_000)
  new DataView(update.buffer).setUint32(0, value)
  await storage.docs.append([{ doc, update }])
  process.stdout.write(`${value}\n`)
  if (value % 7 === 0) {
    // The snapshot says what it stands for: everything up to this number.
    await storage.docs.compact(doc, value, update)
  }
}
