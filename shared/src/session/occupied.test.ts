import { expect, test } from 'vitest'
import type { Cluster } from '../model/cluster.ts'
import type { ClusterId, NoteId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'
import { occupiedOn } from './occupied.ts'

const C = 'c' as ClusterId
const note = (given: Partial<Note>): Note => ({
  id: 'n' as NoteId,
  text: 'short',
  color: 'yellow',
  stage: 'causes',
  place: [0, 0],
  cluster: '',
  anchor: [0, 0],
  createdBy: '',
  editedBy: '',
  signed: false,
  ...given,
})
const cluster: Cluster = {
  id: C,
  title: 'Deploys',
  color: 'yellow',
  stage: 'causes',
  place: [1000, 500],
  createdBy: '',
}

test('an empty canvas is not occupied, whatever stands on other stages', () => {
  const notes = { n: note({ stage: 'impact' }) }
  expect(occupiedOn({ notes, clusters: { [C]: cluster } }, 'actions')).toBeNull()
})

test('notes count with their size, and where their cluster is', () => {
  const notes = { a: note({ place: [-20, 40] }), b: note({ place: [10, 10], cluster: C }) }
  expect(occupiedOn({ notes, clusters: { [C]: cluster } }, 'causes')).toEqual({
    left: -20,
    top: 40,
    right: 1162,
    bottom: 606,
  })
})

test('a long text is a large paper', () => {
  const notes = { a: note({ text: 'The alert waits for ten minutes of data. '.repeat(20) }) }
  const { right = 0, bottom = 0 } = occupiedOn({ notes, clusters: {} }, 'causes') ?? {}
  expect([right > 152, bottom > 96]).toEqual([true, true])
})
