// `npm run bench [sync] [session] [browser [timeline] [notes] [graphs] [tree]] [fault-tree] [document-size] [library]`: figures for docs/performance.md.
import { cpus, totalmem } from 'node:os'

const parts = process.argv.slice(2)
const wants = (part: string) => parts.length === 0 || parts.includes(part)

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
)
// Loaded when wanted: only some parts need the rivals and a browser.
if (wants('sync')) await (await import('./sync/run.ts')).benchSync()
if (wants('session')) await (await import('./session/run.ts')).benchSession()
if (wants('browser')) await (await import('./browser/run.ts')).benchBrowser(parts)
if (wants('fault-tree')) (await import('./fault-tree/run.ts')).benchFaultTree()
if (wants('library')) await (await import('./library/run.ts')).benchLibrary()
if (wants('document-size')) (await import('./document-size/run.ts')).benchDocumentSize()
