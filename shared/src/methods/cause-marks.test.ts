import { expect, test } from 'vitest'
import type { Cause } from '../model/cause.ts'
import type { ActionId, CauseId, EventId, LinkId } from '../model/ids.ts'
import { actionRef, causeRef, eventRef, type Link } from '../model/link.ts'
import { type MarkedBoard, marksOf } from './cause-marks.ts'

const CAUSE = 'c' as CauseId
const cause: Cause = {
  id: CAUSE,
  text: 'No canary',
  note: '',
  category: '',
  side: '',
  status: 'possible',
  ruledOutBecause: '',
  rootBecause: null,
  order: 'a0',
  createdBy: '',
}
const link = (kind: Link['kind'], from: Link['from'], to: Link['to']): Link => ({
  id: `${kind}-${from}-${to}` as LinkId,
  kind,
  from,
  to,
  order: 'a0',
  createdBy: '',
})
function board(links: readonly Link[], evidence = 0): MarkedBoard {
  return {
    events: { ['e' as EventId]: {} },
    actions: { ['x' as ActionId]: {} },
    evidenceOf: { [CAUSE]: new Array(evidence).fill('piece') },
    links: Object.fromEntries(links.map((one) => [one.id, one])),
  }
}
const FACT = link('fact', eventRef('e' as EventId), causeRef(CAUSE))

test('a cause lacks evidence until a fact or a piece of evidence is there', () => {
  expect(marksOf(board([]), cause).lacksEvidence).toBe(true)
  expect(marksOf(board([FACT]), cause).lacksEvidence).toBe(false)
  expect(marksOf(board([link('why', FACT.from, FACT.to)]), cause).lacksEvidence).toBe(false)
  expect(marksOf(board([], 1), cause).lacksEvidence).toBe(false)
  const gone = link('fact', eventRef('gone' as EventId), causeRef(CAUSE))
  expect(marksOf(board([gone]), cause).lacksEvidence).toBe(true)
})

test('nothing is asked of a cause that is ruled out', () => {
  const marks = marksOf(board([]), { ...cause, status: 'ruled-out' })
  expect(marks).toMatchObject({ lacksEvidence: false, isRuledOut: true })
})

test('a root counts the actions that answer it, each once', () => {
  const answer = link('answer', causeRef(CAUSE), actionRef('x' as ActionId))
  const doubled = { ...answer, id: 'again' as LinkId }
  const marks = marksOf(board([answer, doubled]), { ...cause, rootBecause: '' })
  expect(marks).toMatchObject({ isRoot: true, actions: 1 })
})
