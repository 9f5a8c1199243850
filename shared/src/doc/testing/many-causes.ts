import * as Y from 'yjs'
import { DEFAULT_CATEGORIES } from '../../model/category.ts'
import type { ActionId, CauseId, EventId, LaneId } from '../../model/ids.ts'
import { actionRef, causeRef, eventRef, type ItemRef, type LinkKind } from '../../model/link.ts'
import { changeCause } from '../edit-causes.ts'
import { addEvent } from '../edit-events.ts'
import { addEvidence } from '../edit-evidence.ts'
import { addOutcome } from '../edit-outcomes.ts'
import { rootOf } from '../names.ts'
import { inPortions } from './portions.ts'
import { RisingOrders } from './rising-orders.ts'
import { someWords } from './words.ts'

const START = Date.UTC(2025, 10, 28, 8, 0)
/** Whys that begin at the problem: two for each bone. */
const FIRST = 12
/** Deeper causes below each cause, until there are none left. */
const DEEPER = 3

const cause = (index: number) => `cause${index}` as CauseId
const event = (index: number) => `event${index}` as EventId
const action = (index: number) => `action${index}` as ActionId

/**
 * That many causes, all of them reached from the problem, as updates of a seeded board: a fifth on
 * bones of their own, one in twenty where two branches meet, with facts, evidence and actions.
 */
export function manyCauses(count: number): Uint8Array[] {
  const orders = new RisingOrders()
  return inPortions(count, (doc, index) => placeCause(doc, orders, index, count))
}

function placeCause(doc: Y.Doc, orders: RisingOrders, index: number, count: number): void {
  const id = cause(index)
  write(doc, index)
  if (index < count / 5) {
    const category = DEFAULT_CATEGORIES[index % DEFAULT_CATEGORIES.length]?.id
    if (category) changeCause(doc, id, { category })
  }
  const above = Math.floor((index - FIRST) / DEEPER)
  link(doc, orders, 'why', index < FIRST ? 'problem' : causeRef(cause(above)), causeRef(id))
  // From further up, so that it closes no ring.
  if (index > FIRST && index % 20 === 0) {
    link(doc, orders, 'why', causeRef(cause(Math.floor(above / 2))), causeRef(id))
  }
  if (index % 5 === 0) addFact(doc, orders, index)
  if (index % 10 === 0) addAnswer(doc, orders, index)
}

function write(doc: Y.Doc, index: number): void {
  const id = cause(index)
  addOutcome(doc, 'causes', { id, text: someWords(index) })
  if (index % 7 === 3) changeCause(doc, id, { status: 'supported' })
  if (index % 11 === 5) {
    changeCause(doc, id, { status: 'ruled-out', ruledOutBecause: 'the logs of that hour say no' })
  }
  if (index % 13 === 7) changeCause(doc, id, { rootBecause: 'this the team can change by itself' })
  if (index % 9 === 4) quote(doc, id, index)
}

function addFact(doc: Y.Doc, orders: RisingOrders, index: number): void {
  const id = event(index)
  const at = START + index * 20_000
  addEvent(doc, { id, text: someWords(index + 1), at, lane: 'symptoms' as LaneId })
  if (index % 4 === 0) quote(doc, id, index)
  link(doc, orders, 'fact', eventRef(id), causeRef(cause(index)))
}

function addAnswer(doc: Y.Doc, orders: RisingOrders, index: number): void {
  const id = action(index)
  addOutcome(doc, 'actions', { id, text: someWords(index + 2) })
  link(doc, orders, 'answer', causeRef(cause(index)), actionRef(id))
}

function quote(doc: Y.Doc, parent: CauseId | EventId, index: number): void {
  const text = `2025-11-28T08:${String(index % 60).padStart(2, '0')}:00Z WARN cache miss ratio 0.97`
  addEvidence(doc, { parent, kind: 'quote', title: 'log', text, addedAt: START, first: true })
}

/** Without the search for one that is there already: among thousands that takes seconds. */
function link(doc: Y.Doc, orders: RisingOrders, kind: LinkKind, from: ItemRef, to: ItemRef): void {
  const record = new Y.Map<unknown>()
  record.set('kind', kind)
  record.set('ends', [from, to])
  record.set('order', orders.next(from))
  rootOf(doc, 'links').set(`${kind}-${from}-${to}`.replaceAll(':', '_'), record)
}
