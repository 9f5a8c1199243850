import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { changeAction, setActionStatus } from '../doc/edit-actions.ts'
import { briefText, changeBrief } from '../doc/edit-brief.ts'
import { changeCause } from '../doc/edit-causes.ts'
import { addEvent, setMilestone } from '../doc/edit-events.ts'
import { addFigure, addStakeholder, setTold } from '../doc/edit-impact.ts'
import { addLink } from '../doc/edit-links.ts'
import { addOutcome, outcomeText } from '../doc/edit-outcomes.ts'
import { changeReport, setSummarySent } from '../doc/edit-report.ts'
import { readBoard } from '../doc/read.ts'
import { seeded } from '../doc/testing/two-docs.ts'
import type { ActionId, CauseId, EventId, LaneId } from '../model/ids.ts'
import { causeRef } from '../model/link.ts'
import { type Check, closingChecklist } from './closing-checklist.ts'

const [A, B] = ['a', 'b'] as CauseId[] as [CauseId, CauseId]
const [ONE, TWO] = ['one', 'two'] as ActionId[] as [ActionId, ActionId]
const OWNER = { kind: 'team', name: 'Ops', person: '' } as const
const SERIES = {
  start: '2025-12-05',
  time: '09:30',
  minutes: 30,
  every: 'week',
  until: '',
} as const

function gapsOf(doc: Y.Doc, check: Check): [string, string][] {
  const item = closingChecklist(readBoard(doc).board).find((one) => one.check === check)
  return (item?.gaps ?? []).map(({ kind, at }) => [kind, at])
}

describe('root causes', () => {
  test('are to be marked', () => {
    const doc = seeded()
    expect(gapsOf(doc, 'root-causes')).toEqual([['no-root-cause', 'stage:causes']])
    addOutcome(doc, 'causes', { id: A, text: 'no canary' })
    changeCause(doc, A, { rootBecause: '' })
    expect(gapsOf(doc, 'root-causes')).toEqual([])
    changeCause(doc, A, { status: 'ruled-out' })
    expect(gapsOf(doc, 'root-causes')).toEqual([['no-root-cause', 'stage:causes']])
  })

  test('stand at the end of each chain of whys, but for what was ruled out', () => {
    const doc = seeded()
    addOutcome(doc, 'causes', { id: A, text: 'no canary' })
    addOutcome(doc, 'causes', { id: B, text: 'nobody asked' })
    addLink(doc, { kind: 'why', from: 'problem', to: causeRef(A) })
    addLink(doc, { kind: 'why', from: causeRef(A), to: causeRef(B) })
    changeCause(doc, A, { rootBecause: 'ours to change' })
    expect(gapsOf(doc, 'root-causes')).toEqual([['why-goes-on', 'cause:b']])
    changeCause(doc, B, { status: 'ruled-out' })
    expect(gapsOf(doc, 'root-causes')).toEqual([])
    changeCause(doc, A, { rootBecause: null })
    expect(gapsOf(doc, 'root-causes')).toEqual([
      ['no-root-cause', 'stage:causes'],
      ['why-goes-on', 'cause:a'],
    ])
  })
})

test('each action that will be done has an owner and a date', () => {
  const doc = seeded()
  expect(gapsOf(doc, 'actions-owned')).toEqual([['no-action', 'stage:actions']])
  for (const id of [ONE, TWO]) addOutcome(doc, 'actions', { id, text: id })
  changeAction(doc, ONE, { owner: OWNER })
  expect(gapsOf(doc, 'actions-owned')).toEqual([
    ['no-due-date', 'action:one'],
    ['no-owner', 'action:two'],
    ['no-due-date', 'action:two'],
  ])
  changeAction(doc, ONE, { due: '2025-12-01' })
  setActionStatus(doc, TWO, 'wont', 1)
  expect(gapsOf(doc, 'actions-owned')).toEqual([])
})

test('a board is documented when it says what happened, how badly, and what was learned', () => {
  const doc = seeded()
  expect(gapsOf(doc, 'documented').map(([kind]) => kind)).toEqual([
    'no-summary',
    'no-severity',
    'no-event',
    'no-impact-start',
    'no-end',
    'no-figure',
    'no-lesson',
  ])
  briefText(doc, 'summary')?.insert(0, 'Checkout was down for 38 minutes')
  changeBrief(doc, { severity: 1 })
  for (const [id, milestone] of [
    ['e1', 'impact-started'],
    ['e2', 'mitigated'],
  ] as const) {
    addEvent(doc, { id: id as EventId, text: id, at: 5, lane: 'change' as LaneId })
    setMilestone(doc, milestone, id as EventId)
  }
  addFigure(doc, { kind: 'customers' })
  const lesson = addOutcome(doc, 'lessons', { text: ' ' })
  expect(gapsOf(doc, 'documented')).toEqual([['no-lesson', 'stage:wrap-up']])
  outcomeText(doc, 'lessons', lesson)?.insert(0, 'config is code')
  expect(gapsOf(doc, 'documented')).toEqual([])
})

test('follow-ups are set, and there is at least one', () => {
  const doc = seeded()
  expect(gapsOf(doc, 'follow-ups-set')).toEqual([['no-follow-ups', 'stage:wrap-up']])
  changeReport(doc, { followUps: { ...SERIES, until: '2025-12-04' } })
  expect(gapsOf(doc, 'follow-ups-set')).toEqual([['no-follow-up-left', 'stage:wrap-up']])
  changeReport(doc, { followUps: SERIES })
  expect(gapsOf(doc, 'follow-ups-set')).toEqual([])
})

test('the summary went out, to each stakeholder that is named', () => {
  const doc = seeded()
  expect(gapsOf(doc, 'summary-sent')).toEqual([['not-sent', 'stage:wrap-up']])
  setSummarySent(doc, 5)
  expect(gapsOf(doc, 'summary-sent')).toEqual([])
  const support = addStakeholder(doc, 'Support')
  expect(gapsOf(doc, 'summary-sent')).toEqual([['not-told', `stakeholder:${support}`]])
  setTold(doc, support, 6)
  expect(gapsOf(doc, 'summary-sent')).toEqual([])
})
