import { expect, test } from 'vitest'
import { readBoard } from './read.ts'
import { HOUR, workTogether } from './testing/work/hour-of-work.ts'

/** A tenth of the hour; `npm run bench -- document-size` does all of it. */
const SHARE = 0.1
const MEGABYTE = 1_000_000

test('an hour of work by five people leaves less than a megabyte', () => {
  const { edits, drags } = HOUR
  const { doc, encoded } = workTogether({ ...HOUR, edits: edits * SHARE, drags: drags * SHARE })
  expect(encoded.length).toBeLessThan(MEGABYTE * SHARE)
  const { board, skipped } = readBoard(doc)
  expect(skipped).toEqual([])
  for (const root of ['events', 'notes', 'causes', 'links', 'treeNodes'] as const) {
    expect(Object.keys(board[root]).length).toBeGreaterThan(5)
  }
})
