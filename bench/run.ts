// `npm run bench [sync] [browser] [fault-tree]`: figures for docs/performance.md.
import { cpus, totalmem } from 'node:os'
import { benchBrowser } from './browser/run.ts'
import { benchFaultTree } from './fault-tree/run.ts'
import { benchSync } from './sync/run.ts'

const parts = process.argv.slice(2)
const wants = (part: string) => parts.length === 0 || parts.includes(part)

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
)
if (wants('sync')) await benchSync()
if (wants('browser')) await benchBrowser()
if (wants('fault-tree')) benchFaultTree()
