import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { ActionId, CauseId, EventId, EvidenceId, LaneId, LinkId } from '../model/ids.ts'
import { actionRef, causeRef, eventRef } from '../model/link.ts'
import type { StageId } from '../model/stage.ts'
import { addEvent } from './edit-events.ts'
import { addEvidence } from './edit-evidence.ts'
import { addLink } from './edit-links.ts'
import { addNote } from './edit-notes.ts'
import { addOutcome } from './edit-outcomes.ts'
import { ROOTS, type Root, rootOf } from './names.ts'
import { stageGiven, stageOfRecord } from './stage-of-record.ts'
import { seeded } from './testing/two-docs.ts'

const C = 'c' as CauseId
const E = 'e' as EventId
const ACT = 'act' as ActionId
const OTHER = 'other' as ActionId

function board(): Y.Doc {
  const doc = seeded()
  addEvent(doc, { id: E, text: 'deploy', at: 0, lane: 'change' as LaneId })
  addOutcome(doc, 'causes', { id: C, text: 'no canary' })
  addOutcome(doc, 'actions', { id: ACT, text: 'add one' })
  addNote(doc, { text: 'a note', stage: 'impact', at: [0, 0] })
  return doc
}

const WHOLE: Partial<Record<Root, StageId>> = {
  ...{ brief: 'brief', references: 'brief' },
  ...{ lanes: 'timeline', events: 'timeline', milestones: 'timeline' },
  ...{ causes: 'causes', analysis: 'causes', categories: 'causes' },
  ...{ treeNodes: 'causes', treeInputs: 'causes', treeEffects: 'causes' },
  ...{ actions: 'actions', comments: 'actions', figures: 'impact', stakeholders: 'impact' },
  ...{ lessons: 'wrap-up', report: 'wrap-up', reviewers: 'wrap-up' },
  ...{ narratives: 'wrap-up', remarks: 'wrap-up' },
}
const BY_RECORD: Root[] = ['notes', 'clusters', 'links', 'evidence']

test('every root belongs to a stage, or its records say to which they belong', () => {
  const none = ROOTS.filter((root) => !WHOLE[root] && !BY_RECORD.includes(root))
  expect(none).toEqual(['meta'])
  for (const root of ROOTS) {
    expect(stageOfRecord(board(), root, 'any')).toBe(WHOLE[root] ?? null)
  }
  expect(stageOfRecord(board(), 'of another age', 'any')).toBeNull()
})

describe('a link', () => {
  test.each([
    ['why', 'problem', causeRef(C), 'causes'],
    ['fact', eventRef(E), causeRef(C), 'causes'],
    ['answer', causeRef(C), actionRef(ACT), 'actions'],
    ['answer', eventRef(E), actionRef(ACT), 'actions'],
    ['before', actionRef(ACT), actionRef(OTHER), 'actions'],
    ['excludes', actionRef(ACT), actionRef(OTHER), 'actions'],
  ] as const)('of the kind %s from %s to %s belongs to the stage %s', (kind, from, to, stage) => {
    const doc = board()
    const id = addLink(doc, { kind, from, to })
    expect(stageOfRecord(doc, 'links', id)).toBe(stage)
    expect(stageGiven(doc, 'links', 'kind', kind)).toBe(stage)
  })

  test('is given no stage by its ends, and one of an unknown kind is a matter of the causes', () => {
    const doc = board()
    expect(stageGiven(doc, 'links', 'ends', ['problem', causeRef(C)])).toBeNull()
    expect(stageGiven(doc, 'links', 'kind', 'contradicts')).toBe('causes')
    expect(stageOfRecord(doc, 'links', 'gone' as LinkId)).toBeNull()
  })
})

describe('evidence', () => {
  test.each([
    [E, 'timeline'],
    [C, 'causes'],
    [ACT, 'actions'],
    ['gone' as EventId, null],
  ] as const)('of %s belongs where that stands: %s', (parent, stage) => {
    const doc = board()
    const id = addEvidence(doc, { parent, kind: 'quote', addedAt: 0 })
    expect(stageOfRecord(doc, 'evidence', id)).toBe(stage)
    expect(stageGiven(doc, 'evidence', 'parent', parent)).toBe(stage)
    expect(stageGiven(doc, 'evidence', 'kind', 'quote')).toBeNull()
  })

  test('whose parent is no id at all belongs to no stage', () => {
    const doc = board()
    for (const junk of [undefined, null, 7, {}, new Uint8Array([99])]) {
      expect(stageGiven(doc, 'evidence', 'parent', junk)).toBeNull()
    }
    expect(stageOfRecord(doc, 'evidence', 'gone' as EvidenceId)).toBeNull()
  })
})

test('a note or cluster belongs to the stage that it says, and to the causes when it says none', () => {
  const doc = board()
  const [note = ''] = rootOf(doc, 'notes').keys()
  expect(stageOfRecord(doc, 'notes', note)).toBe('impact')
  expect(stageGiven(doc, 'clusters', 'stage', 'timeline')).toBe('timeline')
  expect(stageGiven(doc, 'notes', 'stage', 'elsewhere')).toBe('causes')
  expect(stageGiven(doc, 'notes', 'place', [0, 0])).toBeNull()
})
