import { expect, test } from 'vitest'
import { setActionStatus } from '../../doc/edit-actions.ts'
import { changeBrief } from '../../doc/edit-brief.ts'
import { changeCause } from '../../doc/edit-causes.ts'
import { addEvent, setMilestone } from '../../doc/edit-events.ts'
import { addOutcome } from '../../doc/edit-outcomes.ts'
import { changeReport } from '../../doc/edit-report.ts'
import { readBoard } from '../../doc/read.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import type { ActionId, BoardId, CauseId, EventId, LaneId, PersonId } from '../../model/ids.ts'
import { agendaOf } from '../../session/agenda.ts'
import { newSession } from '../../session/new-session.ts'
import type { Session } from '../../session/state.ts'
import type { Mood } from './incident.ts'
import { heldSession, incidentOfBoard } from './incident-of-board.ts'

const B = 'b1' as BoardId
const NOT_HELD = { sessionAt: null, mood: null }

test('a board tells of its incident, by its milestones where it has them', () => {
  const doc = seeded()
  changeBrief(doc, { severity: 2, services: ['checkout'], startedAt: 1_000, endedAt: 9_000 })
  expect(incidentOfBoard(B, readBoard(doc).board, NOT_HELD)).toMatchObject({
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
  expect(incidentOfBoard(B, readBoard(doc).board, { sessionAt: 5, mood: null })).toMatchObject({
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
  expect(incidentOfBoard(B, readBoard(doc).board, NOT_HELD)).toMatchObject({
    isRepeat: true,
    rootCauses: ['root'],
    actions: [{ id: action, status: 'done', statusAt: 8, createdAt: 4, due: '' }],
  })
})

test('a session tells its marks only when it has told them to everyone', () => {
  const { counts } = { counts: { worth: [0, 0, 1, 2, 2], safe: [0, 0, 0, 0, 5] } } as const
  const answered = ['a', 'b', 'c', 'd', 'e'] as PersonId[]
  const session = (open: boolean, people: PersonId[]): Session => {
    const empty = newSession({ agenda: agendaOf('full'), checkIn: false })
    const marks = { worth: [...counts.worth], safe: [...counts.safe] } as Mood
    const mood = { open, counts: marks, answered: people }
    return { ...empty, startedAt: 7, secret: { ...empty.secret, mood } }
  }
  expect(heldSession(session(false, answered))).toEqual({ sessionAt: 7, mood: counts })
  expect(heldSession(session(true, answered)).mood).toBeNull()
  expect(heldSession(session(false, answered.slice(1))).mood).toBeNull()
})
