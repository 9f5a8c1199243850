import { describe, expect, test } from 'vitest'
import type { Cluster } from '../model/cluster.ts'
import type { ActionId, CauseId, ClusterId, NoteId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'
import { type VotableRecords, votableOf } from './poll-options.ts'

const note = (id: string, given: Partial<Note> = {}): Note => ({
  id: id as NoteId,
  text: `text of ${id}`,
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
const cluster = (id: string, title: string): Cluster => ({
  id: id as ClusterId,
  title,
  color: 'yellow',
  stage: 'causes',
  place: [0, 0],
  createdBy: '',
})
const inFirst = { cluster: 'one' as ClusterId }
const made = { note: '', order: 'a0', createdBy: '' } as const

const records: VotableRecords = {
  notes: [
    note('free'),
    note('inside', inFirst),
    note('blank', { text: ' \n' }),
    note('elsewhere', { stage: 'impact' }),
    note('orphan', { cluster: 'deleted' as ClusterId }),
  ],
  clusters: [cluster('one', 'Approvals'), cluster('two', ' ')],
  causes: [
    {
      id: 'cause-1' as CauseId,
      text: 'No canary',
      category: '',
      side: '',
      status: 'possible',
      ruledOutBecause: '',
      rootBecause: null,
      ...made,
    },
  ],
  actions: [{ id: 'action-1' as ActionId, text: 'Add a canary', ...made }],
}
const board = votableOf(() => records)

describe('what is voted on', () => {
  test('are the notes with words of the stage', () => {
    expect(board.all(['note'], 'causes')).toEqual(['note:free', 'note:inside', 'note:orphan'])
    expect(board.all(['note'], 'impact')).toEqual(['note:elsewhere'])
  })

  test('are clusters in place of the notes in them', () => {
    expect(board.all(['note', 'cluster'], 'causes')).toEqual([
      'note:free',
      'note:orphan',
      'cluster:one',
      'cluster:two',
    ])
  })

  test('are causes and actions of the whole board', () => {
    expect(board.all(['cause', 'action'], 'brief')).toEqual(['cause:cause-1', 'action:action-1'])
  })

  test('is there as long as its record is, wherever it has been moved to', () => {
    expect(board.has('note:inside')).toBe(true)
    expect(board.has('cluster:deleted')).toBe(false)
  })
})

describe('the label of an option', () => {
  test('is its text or title', () => {
    expect(board.label('note:free')).toBe('text of free')
    expect(board.label('cluster:one')).toBe('Approvals')
    expect(board.label('cause:cause-1')).toBe('No canary')
    expect(board.label('action:action-1')).toBe('Add a canary')
    expect(board.label('note:gone')).toBe('')
  })

  test('is the first notes of a cluster without a title', () => {
    const named = votableOf(() => ({ ...records, clusters: [cluster('one', '')] }))
    expect(named.label('cluster:one')).toBe('text of inside')
  })
})

test('the board is read once, and only when it is asked', () => {
  let reads = 0
  const lazy = votableOf(() => {
    reads += 1
    return records
  })
  expect(reads).toBe(0)
  lazy.has('note:free')
  lazy.all(['note'], 'causes')
  expect(reads).toBe(1)
})
