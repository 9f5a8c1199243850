// How large a document is after an hour of work by five people.
import { gzipSync } from 'node:zlib'
import { readBoard } from '../../shared/src/doc/read.ts'
import { HOUR, workTogether } from '../../shared/src/doc/testing/work/hour-of-work.ts'

const SEEDS = [HOUR.seed, 1, 2]
const COUNTED = ['events', 'notes', 'causes', 'links', 'treeNodes', 'treeInputs'] as const
const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(0)

export function benchDocumentSize(): void {
  const { people, edits, drags } = HOUR
  console.log(
    `\n### The document after an hour: ${people} people, ${edits.toLocaleString('en')} edits, ${drags.toLocaleString('en')} drags\n`,
  )
  console.log(
    `| seed | KB (expected: below 1,000) | KB of the log | KB gzipped | ${COUNTED.join(' | ')} |`,
  )
  console.log(`|${'---|'.repeat(4 + COUNTED.length)}`)
  for (const seed of SEEDS) {
    const { doc, encoded, logBytes } = workTogether({ ...HOUR, seed })
    const { board } = readBoard(doc)
    const counts = COUNTED.map((root) => Object.keys(board[root]).length)
    const sizes = [encoded.length, logBytes, gzipSync(encoded).length].map(inKilobytes)
    console.log(`| ${[seed, ...sizes, ...counts].join(' | ')} |`)
    doc.destroy()
  }
}
