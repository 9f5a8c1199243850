import { addCategory, changeCategory } from '@herringbone/shared/doc/edit-categories.ts'
import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence, evidenceText } from '@herringbone/shared/doc/edit-evidence.ts'
import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
  changeTreeNode,
  deleteTreeNode,
  problemText,
  setTreeEffect,
} from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { seeded } from '@herringbone/shared/doc/testing/two-docs.ts'
import type {
  ActionId,
  CategoryId,
  CauseId,
  EventId,
  EvidenceId,
  LaneId,
  TreeNodeId,
} from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { newSession } from '@herringbone/shared/session/new-session.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sampleBoard, sampleMember, sampleStored } from '../src/storage/contract/samples.ts'
import { createMemoryStorage } from '../src/storage/memory/memory-storage.ts'
import { BOARD } from './support/sync-people.ts'
import { startSyncServer, type TestServer } from './support/sync-server.ts'
import { heard, openSocket, type SocketClient } from './support/sync-socket.ts'

const [A, B] = ['a' as CauseId, 'b' as CauseId]
const EVENT = 'event' as EventId
const ACTION = 'action' as ActionId
const [TOP, BASIC] = ['top' as TreeNodeId, 'basic' as TreeNodeId]
const [OF_CAUSE, OF_EVENT] = ['of-cause' as EvidenceId, 'of-event' as EvidenceId]
const METHOD = 'method' as CategoryId

function analysed(): Y.Doc {
  const doc = seeded()
  for (const id of [A, B]) addOutcome(doc, 'causes', { id, text: id })
  addOutcome(doc, 'actions', { id: ACTION, text: 'add a canary' })
  addEvent(doc, { id: EVENT, text: 'deploy', at: 0, lane: 'change' as LaneId })
  addLink(doc, { kind: 'why', from: 'problem', to: causeRef(A) })
  addEvidence(doc, { id: OF_CAUSE, parent: A, kind: 'quote', title: 'log', addedAt: 0 })
  addEvidence(doc, { id: OF_EVENT, parent: EVENT, kind: 'quote', title: 'log', addedAt: 0 })
  addTreeNode(doc, { id: TOP, kind: 'or' })
  addTreeNode(doc, { id: BASIC, kind: 'basic', cause: A })
  addTreeInput(doc, { gate: TOP, input: BASIC })
  return doc
}

let server: TestServer
beforeAll(async () => {
  const storage = createMemoryStorage()
  const row = sampleBoard({}, { id: BOARD })
  const session = newSession({ agenda: agendaOf('full'), checkIn: false })
  await storage.boards.create(
    row,
    Y.encodeStateAsUpdate(analysed()),
    sampleMember(BOARD, { person: row.createdBy }),
    // A lock that is there from the start is in force from the start.
    sampleStored({ session: { ...session, locked: ['causes'] } }),
  )
  server = await startSyncServer({ storage })
})
afterAll(() => server.stop())

async function join(name: string, role: string): Promise<SocketClient> {
  const socket = await openSocket(`${server.url}/${BOARD}?x=1`, `who=${name}; role=${role}`)
  socket.client.open()
  await heard(socket, () => socket.client.synced)
  return socket
}

/** Makes a change and waits until the server has dealt with it; gives back what it has denied. */
async function change(socket: SocketClient, edit: (doc: Y.Doc) => unknown): Promise<string[]> {
  const { client } = socket
  client.doc.transact(() => edit(client.doc))
  await heard(socket, () => client.saved >= client.sent)
  socket.socket.close()
  return client.denied
}

const OF_THE_CAUSES: Record<string, (doc: Y.Doc) => unknown> = {
  'writing a cause': (doc) => addOutcome(doc, 'causes', { text: 'new' }),
  'typing into a cause': (doc) => outcomeText(doc, 'causes', A)?.insert(0, 'x'),
  'ruling a cause out': (doc) => changeCause(doc, A, { status: 'ruled-out' }),
  'moving a cause to a bone': (doc) => changeCause(doc, A, { category: METHOD }),
  'deleting a cause': (doc) => deleteOutcome(doc, 'causes', A),
  'asking why': (doc) => addLink(doc, { kind: 'why', from: causeRef(A), to: causeRef(B) }),
  'linking a fact': (doc) => addLink(doc, { kind: 'fact', from: eventRef(EVENT), to: causeRef(A) }),
  'parting a why': (doc) => removeLink(doc, 'why', 'problem', causeRef(A)),
  'turning a why into an answer': (doc) => {
    for (const link of rootOf(doc, 'links').values()) {
      if (link instanceof Y.Map) link.set('kind', 'answer')
    }
  },
  'writing over a why': (doc) => {
    const [id = ''] = rootOf(doc, 'links').keys()
    const ends = [causeRef(A), actionRef(ACTION)]
    rootOf(doc, 'links').set(id, new Y.Map(Object.entries({ kind: 'answer', ends, order: 'a0' })))
  },
  'adding evidence of a cause': (doc) => addEvidence(doc, { parent: B, kind: 'quote', addedAt: 0 }),
  'typing into evidence of a cause': (doc) => evidenceText(doc, OF_CAUSE, 'text')?.insert(0, 'x'),
  'giving evidence of an event to a cause': (doc) => {
    const evidence = rootOf(doc, 'evidence').get(OF_EVENT)
    if (evidence instanceof Y.Map) evidence.set('parent', A)
  },
  'taking evidence from a cause': (doc) => {
    const evidence = rootOf(doc, 'evidence').get(OF_CAUSE)
    if (evidence instanceof Y.Map) evidence.set('parent', EVENT)
  },
  'adding a bone': (doc) => addCategory(doc, { title: 'Vendors', color: 'olive' }),
  'naming a bone': (doc) => changeCategory(doc, METHOD, { title: 'How' }),
  'wording the problem': (doc) => problemText(doc)?.insert(0, 'x'),
  'saying the mission time': (doc) => changeAnalysis(doc, { missionTime: 24 }),
  'adding to the fault tree': (doc) => addTreeNode(doc, { kind: 'basic' }),
  'changing a chance': (doc) => changeTreeNode(doc, BASIC, { chance: { probability: 0.5 } }),
  'drawing a line': (doc) => addTreeInput(doc, { gate: BASIC, input: TOP }),
  'deleting from the fault tree': (doc) => deleteTreeNode(doc, BASIC),
  'saying what an action does': (doc) =>
    setTreeEffect(doc, { action: ACTION, node: BASIC, becomes: 0 }),
}

for (const [what, edit] of Object.entries(OF_THE_CAUSES)) {
  test(`[K1] ${what} is refused to a participant while the causes are locked`, async () => {
    const before = Y.encodeStateAsUpdate(await server.rooms.read(BOARD, (doc) => doc))
    expect(await change(await join('ben', 'participant'), edit)).toEqual(['locked'])
    expect(Y.encodeStateAsUpdate(await server.rooms.read(BOARD, (doc) => doc))).toEqual(before)
  })
}

test('[K2] answers, events and their evidence stay open while the causes are locked', async () => {
  const open: ((doc: Y.Doc) => unknown)[] = [
    (doc) => addLink(doc, { kind: 'answer', from: causeRef(A), to: actionRef(ACTION) }),
    (doc) => addEvidence(doc, { parent: EVENT, kind: 'quote', addedAt: 0 }),
    (doc) => outcomeText(doc, 'actions', ACTION)?.insert(0, 'x'),
  ]
  for (const edit of open) expect(await change(await join('ben', 'participant'), edit)).toEqual([])
})

test('[K1] a facilitator may change the causes while they are locked', async () => {
  for (const edit of Object.values(OF_THE_CAUSES)) {
    expect(await change(await join('lea', 'facilitator'), edit)).toEqual([])
  }
})
