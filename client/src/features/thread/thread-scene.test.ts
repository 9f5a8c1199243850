import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import { openSpec } from '../../canvas/graph/testing/open-spec.ts'
import type { ThreadScene } from './thread-scene.ts'
import { threadSpec } from './thread-spec.ts'
import { showOnly, toggleRest } from './thread-store.ts'

const [TOP, DEEP, LOOSE] = ['top', 'deep', 'loose'].map((id) => causeRef(id as CauseId)) as [
  ReturnType<typeof causeRef>,
  ReturnType<typeof causeRef>,
  ReturnType<typeof causeRef>,
]
const FACT = eventRef('fact' as EventId)
const ALONE = eventRef('alone' as EventId)
const ACTION = actionRef('fix' as ActionId)

/** A fact for a cause with a deeper one, which an action answers; a cause and a fact by themselves. */
function open() {
  const canvas = openSpec(threadSpec('causes'), (doc) => {
    for (const [id, text] of [
      ['fact', 'Payments refused'],
      ['alone', 'Sale begins'],
    ] as const) {
      addEvent(doc, { id: id as EventId, text, at: 0, lane: 'change' as LaneId })
    }
    for (const id of ['top', 'deep', 'loose']) {
      addOutcome(doc, 'causes', { id: id as CauseId, text: id })
    }
    addOutcome(doc, 'actions', { id: 'fix' as ActionId, text: 'Stage it' })
    addLink(doc, { kind: 'fact', from: FACT, to: TOP })
    addLink(doc, { kind: 'why', from: TOP, to: DEEP })
    addLink(doc, { kind: 'answer', from: DEEP, to: ACTION })
  })
  return { canvas, scene: () => canvas.scene.getState() as ThreadScene }
}
const x = ({ nodes }: ThreadScene, id: string) => nodes.get(id)?.x ?? Number.NaN

test('stands from left to right: facts, causes with the deeper after, actions', () => {
  const scene = open().scene()
  const columns = [FACT, TOP, DEEP, ACTION].map((id) => x(scene, id))
  expect(columns).toEqual(columns.toSorted((a, b) => a - b))
  expect(new Set(columns).size).toBe(4)
  expect(scene.heads.map(({ column }) => column)).toEqual(['facts', 'causes', 'actions'])
  expect(scene.edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
    [`${FACT} ${TOP}`, `${TOP} ${DEEP}`, `${DEEP} ${ACTION}`].sort(),
  )
})

test('facts that nothing hangs on are behind one card, until it is opened', () => {
  const { scene } = open()
  expect(scene().nodes.has(ALONE)).toBe(false)
  expect(scene().nodes.get('rest')?.label).toBe('1 fact that nothing hangs on')
  toggleRest()
  expect(scene().nodes.has(ALONE)).toBe(true)
})

test('shown alone is what belongs to something, over all its links', () => {
  const { scene } = open()
  showOnly([DEEP])
  expect([...scene().nodes.keys()].sort()).toEqual([FACT, TOP, DEEP, ACTION].sort())
  showOnly([LOOSE])
  expect([...scene().nodes.keys()]).toEqual([LOOSE])
  showOnly(null)
  expect(scene().nodes.has(TOP)).toBe(true)
})

test('what has not changed is the same object after a change', () => {
  const { canvas, scene } = open()
  const before = scene()
  canvas.board.edit((doc) => outcomeText(doc, 'causes', 'loose' as CauseId)?.insert(0, 'very '))
  expect(scene().nodes.get(LOOSE)).not.toBe(before.nodes.get(LOOSE))
  for (const id of [FACT, TOP, DEEP, ACTION]) {
    expect(scene().nodes.get(id)).toBe(before.nodes.get(id))
  }
  expect(scene().edges).toEqual(before.edges)
})

test('a fact and an action are two also when their ids are the same', () => {
  const { canvas, scene } = open()
  canvas.board.edit((doc) => {
    addOutcome(doc, 'actions', { id: 'fact' as ActionId, text: 'Alert on it' })
    addLink(doc, { kind: 'answer', from: TOP, to: actionRef('fact' as ActionId) })
  })
  expect(scene().nodes.get(FACT)?.label).toContain('Payments refused')
  expect(scene().nodes.get(actionRef('fact' as ActionId))?.label).toContain('Alert on it')
})
