import { expect, test } from 'vitest'
import { setActionStatus } from '../../doc/edit-actions.ts'
import { changeBrief } from '../../doc/edit-brief.ts'
import { changeCause } from '../../doc/edit-causes.ts'
import { addEvent, setMilestone } from '../../doc/edit-events.ts'
import { addOutcome } from '../../doc/edit-outcomes.ts'
import { changeReport } from '../../doc/edit-report.ts'
import { readBoard } from '../../doc/read.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import type { ActionId, BoardId, CauseId, EventId, LaneId } from '../../model/ids.ts'
import { incidentOfBoard } from './incident-of-board.ts'

const B = 'b1' as BoardId

test('a board tells of its incident, by its milestones where it has them', () => {
  const doc = seeded()
  changeBrief(doc, { severity: 2, services: ['checkout'], startedAt: 1_000, endedAt: 9_000 })
  expect(incidentOfBoard(B, readBoard(doc).board, null)).toMatchObject({
    ...{ board: B, severity: 2, services: ['checkout'], startedAt: 1_000, endedAt: 9_000 },
    ...{ toDetect: null, toRecover: null, sessionAt: null, isRepeat: false, rootCauses: [] },
  })
  for (const [milestone, at] of [
    ['impact-started', 2_000],
    ['detected', 3_000],
    ['mitigated', 7_000],
  ] as const) {
    const id = milestone as string as EventId // a word that can be an id
    addEvent(doc, { id, text: milestone, at, lane: 'change' as LaneId })
    setMilestone(doc, milestone, id)
  }
  expect(incidentOfBoard(B, readBoard(doc).board, 5)).toMatchObject({
    ...{ startedAt: 2_000, endedAt: 7_000, toDetect: 1_000, toRecover: 5_000, sessionAt: 5 },
  })
})

test('a board tells of its root causes that still stand, and of its actions', () => {
  const doc = seeded()
  for (const id of ['root', 'cause', 'wrong'] as CauseId[])
    addOutcome(doc, 'causes', { id, text: id })
  changeCause(doc, 'root' as CauseId, { rootBecause: '' })
  changeCause(doc, 'wrong' as CauseId, { rootBecause: 'so it seemed', status: 'ruled-out' })
  const action = addOutcome(doc, 'actions', { text: 'canary', createdAt: 4 }) as ActionId
  setActionStatus(doc, action, 'done', 8)
  changeReport(doc, { isRepeat: true })
  expect(incidentOfBoard(B, readBoard(doc).board, null)).toMatchObject({
    isRepeat: true,
    rootCauses: ['root'],
    actions: [{ id: action, status: 'done', statusAt: 8, createdAt: 4, due: '' }],
  })
})
