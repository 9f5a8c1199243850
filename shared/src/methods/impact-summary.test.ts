import { describe, expect, test } from 'vitest'
import { addEvent, setMilestone } from '../doc/edit-events.ts'
import { addEvidence } from '../doc/edit-evidence.ts'
import { addFigure, addStakeholder, setTold } from '../doc/edit-impact.ts'
import { readBoard } from '../doc/read.ts'
import { seeded } from '../doc/testing/two-docs.ts'
import type { Precision } from '../model/event.ts'
import type { EventId, LaneId } from '../model/ids.ts'
import type { Milestone } from '../model/milestone.ts'
import { impactSummary } from './impact-summary.ts'

const MINUTE = 60_000

function withMilestones(held: [Milestone, minute: number, Precision?][]) {
  const doc = seeded()
  for (const [milestone, minute, precision = 'minute'] of held) {
    const id = milestone as string as EventId // a word that can be an id
    const lane = 'change' as LaneId
    addEvent(doc, { id, text: milestone, at: minute * MINUTE, lane, precision })
    setMilestone(doc, milestone, id)
  }
  return impactSummary(readBoard(doc).board).durations
}

describe('durations', () => {
  test('say which ends are missing', () => {
    expect(
      withMilestones([
        ['impact-started', 0],
        ['detected', 7],
      ]),
    ).toMatchObject([
      { name: 'toDetect', ms: 7 * MINUTE, missing: [], isAbout: false },
      { name: 'toAcknowledge', ms: null, missing: ['acknowledged'] },
      { name: 'toMitigate', ms: null, missing: ['mitigated'] },
      { name: 'toResolve', ms: null, missing: ['resolved'] },
    ])
    expect(withMilestones([['resolved', 7]])[3]?.missing).toEqual(['impact-started'])
  })

  test('say when an end is not known to the minute, and when they run backwards', () => {
    const measured = withMilestones([
      ['impact-started', 10],
      ['detected', 20, 'about'],
      ['resolved', 5],
    ])
    expect(measured[0]).toMatchObject({
      ...{ ms: 10 * MINUTE, isAbout: true, isBackwards: false },
      rough: ['detected'],
    })
    expect(measured[3]).toMatchObject({ ms: null, isAbout: false, isBackwards: true })
  })
})

test('figures stand by kind and say whether they are known, exact and supported', () => {
  const doc = seeded()
  const other = addFigure(doc, { kind: 'other', text: 'reputation' })
  const revenue = addFigure(doc, { kind: 'revenue', low: 10, high: 20 })
  const customers = addFigure(doc, { kind: 'customers', value: 0 })
  addEvidence(doc, { parent: customers, kind: 'quote', text: 'none', addedAt: 1 })
  setTold(doc, addStakeholder(doc, 'Support'), 5)
  addStakeholder(doc, 'Legal')
  const { figures, told } = impactSummary(readBoard(doc).board)
  expect(figures).toMatchObject([
    { id: customers, isUnknown: false, isAbout: false, hasEvidence: true },
    { id: revenue, isUnknown: false, isAbout: true, hasEvidence: false },
    { id: other, isUnknown: true, isAbout: false, hasEvidence: false },
  ])
  expect(told).toEqual({ done: 1, of: 2 })
})
