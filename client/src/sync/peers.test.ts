import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { RosterEntry } from '@herringbone/shared/protocol/session.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ANNOUNCED_SELECTION, createPeers, type Peers } from './peers.ts'

const me = { id: 'ada' as PersonId, name: 'Ada', color: '#0e7c86' }
let awareness: Awareness
let peers: Peers
const tabs: Awareness[] = []

const all = () => peers.store.getState().peers

/** Another tab that says `state` of itself, whatever that is. */
function tab(state: Record<string, unknown>): number {
  const other = new Awareness(new Y.Doc())
  tabs.push(other)
  other.setLocalState(state)
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'wire')
  return other.clientID
}

const entry = (person: string, clients: number[]): RosterEntry => ({
  person: person as PersonId,
  name: person,
  color: '#2563a8',
  role: 'participant',
  clients,
  round: 'reading',
  vote: 'none',
})

beforeEach(() => {
  awareness = new Awareness(new Y.Doc())
  peers = createPeers(awareness, me, 'facilitator')
})

afterEach(() => {
  peers.destroy()
  for (const other of [awareness, ...tabs.splice(0)]) other.destroy()
})

test('without a connection I am here alone', () => {
  expect(all()).toMatchObject([{ name: 'Ada', isMe: true, role: 'facilitator', stage: null }])
  peers.setRoster([entry('ada', []), entry('ben', [])])
  expect(all()).toHaveLength(2)
  peers.setRoster(null)
  expect(all()).toMatchObject([{ isMe: true, role: 'participant' }])
})

test('what a tab claims about its person means nothing', () => {
  const id = tab({ name: 'The boss', role: 'facilitator', stage: 'brief', selection: [] })
  peers.setRoster([entry('ben', [id])])
  expect(all()).toMatchObject([{ name: 'ben', role: 'participant', stage: 'brief' }])
})

test('nonsense reads as not said, field by field', () => {
  const id = tab({ stage: 'backstage', selection: ['e1'] })
  const other = tab({ stage: 'brief', selection: Array(ANNOUNCED_SELECTION + 1).fill('x') })
  peers.setRoster([entry('ben', [id]), entry('cleo', [other])])
  expect(all()).toMatchObject([
    { stage: null, selection: ['e1'] },
    { stage: 'brief', selection: [] },
  ])
})

test('who did not change is the very same object', () => {
  const [ben, cleo] = [
    tab({ stage: 'brief', selection: [] }),
    tab({ stage: 'brief', selection: [] }),
  ]
  peers.setRoster([entry('ben', [ben]), entry('cleo', [cleo])])
  const before = all()
  const seen: unknown[] = []
  peers.store.subscribe((state) => seen.push(state))
  peers.setRoster([entry('ben', [ben]), entry('cleo', [cleo])])
  expect(seen).toEqual([])
  peers.setRoster([entry('ben', [ben]), entry('cleo', [])])
  expect(all()[0]).toBe(before[0])
  expect(all()[1]).not.toBe(before[1])
})

test('a large selection is announced as far as it fits', () => {
  const selection = Array.from({ length: 5_000 }, (_, i) => `event-number-${i}`)
  peers.announce({ stage: 'timeline', selection })
  const said = encodeAwarenessUpdate(awareness, [awareness.clientID])
  expect(said.length).toBeLessThan(8 * 1024)
})
