import { addCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId, ClusterId } from '@herringbone/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { createLocalBoard } from '../../sync/local-board.ts'
import { usualKinds } from './use-poll-draft.ts'
import { selectedRefs } from './use-vote-keys.ts'

const ALL = (['note', 'cluster', 'cause', 'action'] as const).map((kind) => ({ kind, count: 3 }))

it('offers causes from a graph of causes, and what was written from the notes', () => {
  expect(usualKinds('causes', 'fishbone', ALL)).toEqual(['cause'])
  expect(usualKinds('causes', 'whys', ALL)).toEqual(['cause'])
  expect(usualKinds('causes', 'notes', ALL)).toEqual(['note', 'cluster'])
  expect(usualKinds('causes', undefined, ALL)).toEqual(['note', 'cluster'])
})

it('offers the actions on their stage, and notes where a graph has no causes', () => {
  expect(usualKinds('actions', 'thread', ALL)).toEqual(['action'])
  expect(usualKinds('causes', 'fishbone', ALL.slice(0, 2))).toEqual(['note', 'cluster'])
})

it('finds what is selected on a graph by what it is, and among the notes by its id', () => {
  const board = createLocalBoard({
    fill: (doc) => {
      addOutcome(doc, 'causes', { id: 'c1' as CauseId, text: 'No canary' })
      addCluster(doc, { id: 'k1' as ClusterId, stage: 'causes', at: [0, 0], title: 'Rollout' })
    },
  })
  board.announce({ stage: 'causes', selection: ['cause:c1', 'k1', 'cause:gone', 'problem'] })
  expect(selectedRefs(board)).toEqual(['cause:c1', 'cluster:k1'])
})
