import * as Y from 'yjs'
import type {
  ActionId,
  CategoryId,
  CauseId,
  EventId,
  LaneId,
  NoteId,
  TreeNodeId,
} from '../../../model/ids.ts'
import { actionRef, asItemRef, causeRef, eventRef } from '../../../model/link.ts'
import { NOTE_COLORS } from '../../../model/note.ts'
import { rateAction } from '../../edit-actions.ts'
import { changeCause } from '../../edit-causes.ts'
import { addEvent, changeEvent, deleteEvents } from '../../edit-events.ts'
import { addEvidence } from '../../edit-evidence.ts'
import {
  addTreeInput,
  addTreeNode,
  changeTreeNode,
  deleteTreeNode,
  setTreeEffect,
} from '../../edit-fault-tree.ts'
import { addLink, removeLink } from '../../edit-links.ts'
import { addNote, changeNote, deleteNotes } from '../../edit-notes.ts'
import { addOutcome, deleteOutcome } from '../../edit-outcomes.ts'
import { type Root, rootOf } from '../../names.ts'
import { anyOf, type Worker } from './worker.ts'

type Edit = (worker: Worker) => void

/** What people do apart from typing and dragging, by how often, of 100. */
export const EDITS: readonly [times: number, edit: Edit][] = [
  [8, (worker) => begin(worker, 'events', addEvent(worker.doc, newEvent(worker)))],
  [12, (worker) => begin(worker, 'notes', addNote(worker.doc, newNote(worker)))],
  [9, (worker) => begin(worker, 'causes', addOutcome(worker.doc, 'causes', { text: '' }))],
  [3, (worker) => begin(worker, 'actions', addOutcome(worker.doc, 'actions', { text: '' }))],
  [7, addToTree],
  [4, support],
  [17, askWhy],
  [6, linkFact],
  [3, answer],
  [5, part],
  [5, weigh],
  [
    4,
    (worker) =>
      on(anyOf<EventId>(worker, 'events'), (id) =>
        changeEvent(worker.doc, id, { source: 'pager' }),
      ),
  ],
  [
    4,
    (worker) =>
      on(anyOf<NoteId>(worker, 'notes'), (id) =>
        changeNote(worker.doc, id, { color: worker.random.pick(NOTE_COLORS) }),
      ),
  ],
  [
    4,
    (worker) =>
      on(anyOf<TreeNodeId>(worker, 'treeNodes'), (id) =>
        changeTreeNode(worker.doc, id, { chance: { probability: worker.random.next() } }),
      ),
  ],
  [2, rate],
  [3, remove],
]

const on = <T>(found: T | undefined, act: (found: T) => void): void => {
  if (found !== undefined) act(found)
}

function begin(worker: Worker, root: Root, id: string): void {
  worker.typesIn = { root, id, field: 'text' }
}

const newEvent = ({ random }: Worker) => ({
  ...{ text: '', at: Date.UTC(2025, 10, 28) + random.below(86_400_000) },
  lane: random.pick(['change', 'symptoms', 'response', 'customers']) as LaneId, // as seeded
})

const newNote = ({ random }: Worker) => ({
  ...{ text: '', stage: random.pick(['impact', 'causes', 'actions'] as const) },
  ...{ at: [random.below(4_000), random.below(3_000)] as const, color: random.pick(NOTE_COLORS) },
})

function addToTree(worker: Worker): void {
  const { doc, random } = worker
  const above = anyOf<TreeNodeId>(worker, 'treeNodes')
  const cause = random.chance(0.3) ? anyOf<CauseId>(worker, 'causes') : undefined
  const kind = random.pick(['and', 'or', 'basic', 'basic'] as const)
  const id = addTreeNode(doc, { kind, cause: cause ?? '' })
  if (above) addTreeInput(doc, { gate: above, input: id })
  begin(worker, 'treeNodes', id)
}

function support(worker: Worker): void {
  const parent = anyOf<EventId>(worker, 'events') ?? anyOf<CauseId>(worker, 'causes')
  if (!parent) return
  const id = addEvidence(worker.doc, { parent, kind: 'quote', addedAt: 0 })
  begin(worker, 'evidence', id)
}

function askWhy(worker: Worker): void {
  const to = anyOf<CauseId>(worker, 'causes')
  const above = anyOf<CauseId>(worker, 'causes')
  if (!to || !above || above === to) return
  addLink(worker.doc, {
    kind: 'why',
    from: worker.random.chance(0.1) ? 'problem' : causeRef(above),
    to: causeRef(to),
  })
}

function linkFact(worker: Worker): void {
  const [event, cause] = [anyOf<EventId>(worker, 'events'), anyOf<CauseId>(worker, 'causes')]
  if (event && cause)
    addLink(worker.doc, { kind: 'fact', from: eventRef(event), to: causeRef(cause) })
}

function answer(worker: Worker): void {
  const [cause, action] = [anyOf<CauseId>(worker, 'causes'), anyOf<ActionId>(worker, 'actions')]
  if (!cause || !action) return
  addLink(worker.doc, { kind: 'answer', from: causeRef(cause), to: actionRef(action) })
  const node = anyOf<TreeNodeId>(worker, 'treeNodes')
  if (node && worker.random.chance(0.3)) setTreeEffect(worker.doc, { action, node, becomes: 0 })
}

function part(worker: Worker): void {
  const id = anyOf(worker, 'links')
  const link = id && rootOf(worker.doc, 'links').get(id)
  if (!(link instanceof Y.Map)) return
  const [from, to] = (link.get('ends') as unknown[]).map(asItemRef) // as `addLink` has written it
  if (from && to) removeLink(worker.doc, link.get('kind') as 'why', from, to) // likewise
}

function weigh(worker: Worker): void {
  const { doc, random } = worker
  on(anyOf<CauseId>(worker, 'causes'), (id) =>
    changeCause(
      doc,
      id,
      random.pick([
        { status: 'supported' },
        { status: 'ruled-out', ruledOutBecause: 'the logs of that hour say no' },
        { rootBecause: 'this the team can change by itself' },
        { category: random.pick(['people', 'machine', 'method']) as CategoryId }, // as seeded
      ] as const),
    ),
  )
}

function rate(worker: Worker): void {
  const { doc, random } = worker
  const score = () => random.pick([1, 2, 3, 4, 5] as const)
  on(anyOf<ActionId>(worker, 'actions'), (id) =>
    rateAction(doc, id, { risk: score(), effort: score() }),
  )
}

function remove(worker: Worker): void {
  const { doc, random } = worker
  random.pick([
    () => on(anyOf<EventId>(worker, 'events'), (id) => deleteEvents(doc, [id])),
    () => on(anyOf<NoteId>(worker, 'notes'), (id) => deleteNotes(doc, [id])),
    () => on(anyOf<CauseId>(worker, 'causes'), (id) => deleteOutcome(doc, 'causes', id)),
    () => on(anyOf<TreeNodeId>(worker, 'treeNodes'), (id) => deleteTreeNode(doc, id)),
  ])()
}
