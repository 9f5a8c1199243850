import { addReference, changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import {
  addCluster,
  dissolveCluster,
  placeCluster,
  putIntoCluster,
} from '@herringbone/shared/doc/edit-clusters.ts'
import { addComment } from '@herringbone/shared/doc/edit-comments.ts'
import {
  addEvent,
  deleteEvents,
  eventText,
  placeEvent,
  setMilestone,
} from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence, deleteEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import { addFigure, addStakeholder, setTold } from '@herringbone/shared/doc/edit-impact.ts'
import { addLane, moveLane, removeLane } from '@herringbone/shared/doc/edit-lanes.ts'
import { narrativeBody } from '@herringbone/shared/doc/edit-narratives.ts'
import { addNote, changeNote, deleteNotes, placeNotes } from '@herringbone/shared/doc/edit-notes.ts'
import { addOutcome, deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { addRemark } from '@herringbone/shared/doc/edit-remarks.ts'
import { addReviewer, setReview } from '@herringbone/shared/doc/edit-report.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import type { ClusterId, EventId, LaneId, NoteId } from '@herringbone/shared/model/ids.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createReadModel, type ReadModel } from './read-model.ts'

const [E, F] = ['e1', 'e2'] as EventId[] as [EventId, EventId]
const [CHANGE, SYMPTOMS] = ['change', 'symptoms'] as LaneId[] as [LaneId, LaneId]

const [N, M] = ['n1', 'n2'] as NoteId[] as [NoteId, NoteId]
const C = 'c1' as ClusterId

let doc: Y.Doc
let other: Y.Doc
let model: ReadModel
let frames: (() => void)[]
let renders: number

const state = () => model.store.getState()
const frame = () => {
  for (const run of frames.splice(0)) run()
}
const add = (to: Y.Doc, id: EventId, lane = CHANGE) => addEvent(to, { id, text: id, at: 1, lane })

/** Someone else changes the board: it comes as one update. */
function remotely(change: (doc: Y.Doc) => void): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  other.transact(() => change(other))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
}

beforeEach(() => {
  doc = new Y.Doc()
  other = new Y.Doc()
  frames = []
  renders = 0
  seedBoard(doc, { title: 'Outage', timeZone: 'UTC', groundRules: '', laneTitles: {} })
  model = createReadModel(doc, (run) => {
    frames.push(run)
    return () => {
      frames = frames.filter((other) => other !== run)
    }
  })
  model.store.subscribe(() => renders++)
})

describe('a change', () => {
  test('of this tab shows at once, as one', () => {
    doc.transact(() => {
      add(doc, E)
      add(doc, F)
      setMilestone(doc, 'detected', E)
    })
    expect(Object.keys(state().events)).toEqual([E, F])
    expect(state().milestones).toEqual({ detected: E })
    expect(renders).toBe(1)
  })

  test('of others shows with the next frame, all of them as one', () => {
    remotely((to) => add(to, E))
    remotely((to) => add(to, F))
    expect(state().events).toEqual({})
    frame()
    expect(Object.keys(state().events)).toEqual([E, F])
    expect(renders).toBe(1)
  })

  test('leaves every other record and list as the very same object', () => {
    add(doc, E)
    add(doc, F)
    addEvidence(doc, { parent: F, kind: 'quote', text: 'log', addedAt: 1 })
    const before = state()
    placeEvent(doc, E, 5, SYMPTOMS)
    const after = state()
    expect(after.events[E]).toMatchObject({ at: 5, lane: SYMPTOMS })
    expect(after.events[F]).toBe(before.events[F])
    for (const key of ['lanes', 'laneOrder', 'brief', 'milestones', 'evidenceOf'] as const) {
      expect(after[key]).toBe(before[key])
    }
  })

  test('of a text touches its own event only', () => {
    add(doc, E)
    add(doc, F)
    const before = state()
    remotely((to) => eventText(to, E)?.insert(0, 'the '))
    frame()
    expect(state().events[E]?.text).toBe('the e1')
    expect(state().events[F]).toBe(before.events[F])
  })

  test('that says the same again changes nothing', () => {
    add(doc, E)
    const before = state()
    placeEvent(doc, E, 1, CHANGE)
    changeBrief(doc, { services: [] })
    expect(state()).toBe(before)
    expect(renders).toBe(1)
  })

  test('after the model was taken down is not heard any more', () => {
    remotely((to) => add(to, E))
    model.destroy()
    frame()
    add(doc, F)
    expect(renders).toBe(0)
  })
})

describe('orders', () => {
  test('of lanes follow moves and removals', () => {
    moveLane(doc, CHANGE, 3)
    expect(state().laneOrder.at(-1)).toBe(CHANGE)
    removeLane(doc, CHANGE, SYMPTOMS)
    expect(state().laneOrder).not.toContain(CHANGE)
  })

  test('of evidence are kept for each event', () => {
    add(doc, E)
    const [one, two] = ['one', 'two'].map((text) =>
      addEvidence(doc, { parent: E, kind: 'quote', text, addedAt: 1 }),
    )
    expect(state().evidenceOf[E]).toEqual([one, two])
    if (one) deleteEvidence(doc, one)
    expect(state().evidenceOf[E]).toEqual([two])
    deleteEvents(doc, [E])
    expect(E in state().evidenceOf).toBe(false)
  })

  test('of references are those of their making', () => {
    const ids = ['https://a.example', 'https://b.example'].map((url) => addReference(doc, url, url))
    expect(state().referenceOrder).toEqual(ids)
  })
})

describe('an event in a lane that is gone', () => {
  test('stands in the top lane, and goes home when the lane is back', () => {
    const undo = new Y.UndoManager(rootOf(doc, 'lanes'), { trackedOrigins: new Set(['me']) })
    add(doc, E, SYMPTOMS)
    doc.transact(() => rootOf(doc, 'lanes').delete(SYMPTOMS), 'me')
    expect(state().events[E]?.lane).toBe(CHANGE)
    moveLane(doc, CHANGE, 3)
    expect(state().events[E]?.lane).toBe(state().laneOrder[0])
    undo.undo()
    expect(state().events[E]?.lane).toBe(SYMPTOMS)
  })
})

describe('notes', () => {
  const note = (id: NoteId, stage: 'causes' | 'impact' = 'causes') =>
    addNote(doc, { id, text: id, stage, at: [10, 20] })

  test('are listed by stage and by cluster; lists that say the same stay the same', () => {
    note(N)
    note(M, 'impact')
    addCluster(doc, { id: C, stage: 'causes', at: [5, 5] })
    putIntoCluster(doc, [N], C)
    expect(state().notesOn).toEqual({ causes: [N], impact: [M] })
    expect(state().clustersOn).toEqual({ causes: [C] })
    expect(state().notesOf).toEqual({ [C]: [N] })
    const before = state()
    changeNote(doc, N, { color: 'blue' })
    placeNotes(doc, [{ id: N, at: [50, 50] }])
    placeCluster(doc, C, [0, 0])
    const after = state()
    expect(after.notes[N]).toMatchObject({ color: 'blue', place: [45, 45] })
    expect(after.notes[M]).toBe(before.notes[M])
    for (const key of ['notesOn', 'clustersOn', 'notesOf', 'causes', 'causeOrder'] as const) {
      expect(after[key]).toBe(before[key])
    }
    deleteNotes(doc, [N, M])
    expect(state()).toMatchObject({ notesOn: {}, notesOf: {}, notes: {} })
  })

  test('of a cluster that is gone stand free, and go home when it is back', () => {
    const undo = new Y.UndoManager(rootOf(doc, 'clusters'), { trackedOrigins: new Set(['me']) })
    note(N)
    addCluster(doc, { id: C, stage: 'causes', at: [5, 5] })
    putIntoCluster(doc, [N], C)
    doc.transact(() => rootOf(doc, 'clusters').delete(C), 'me')
    expect(state().notes[N]).toMatchObject({ cluster: '', place: [10, 20] })
    expect(state().notesOf).toEqual({})
    undo.undo()
    expect(state().notes[N]).toMatchObject({ cluster: C, place: [5, 15] })
    expect(state().notesOf).toEqual({ [C]: [N] })
  })

  test('become causes, actions and lessons that stand in their order', () => {
    const [one, two] = ['one', 'two'].map((text) => addOutcome(doc, 'causes', { text, note: N }))
    addOutcome(doc, 'lessons', { text: 'three' })
    expect(state().causeOrder).toEqual([one, two])
    if (one) deleteOutcome(doc, 'causes', one)
    expect(state().causeOrder).toEqual([two])
    expect(Object.values(state().lessons)).toMatchObject([{ text: 'three' }])
  })
})

describe('the impact and the report', () => {
  test('are read as they are written, and nothing else is new', () => {
    const before = state()
    const [one, two] = (['customers', 'revenue'] as const).map((kind) => addFigure(doc, { kind }))
    const told = addStakeholder(doc, 'Support')
    expect(state().figureOrder).toEqual([one, two])
    expect(state().stakeholderOrder).toEqual([told])
    setReview(doc, 'in-review', 5)
    expect(state().report).toMatchObject({ review: 'in-review', reviewAt: 5 })
    addReviewer(doc, 'Ben')
    expect(Object.values(state().reviewers)).toMatchObject([{ name: 'Ben' }])
    remotely((to) => {
      addRemark(to, { part: 'summary', text: 'of started?', at: 2 })
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('It began on Friday.')])
      narrativeBody(to, 'summary')?.insert(0, [paragraph])
    })
    frame()
    expect(Object.values(state().remarks)).toMatchObject([{ text: 'of started?' }])
    expect(state().narratives.summary?.body).toEqual([
      { kind: 'paragraph', spans: [{ text: 'It began on Friday.' }] },
    ])
    expect(state().brief).toBe(before.brief)
    const { report, figures } = state()
    if (told) setTold(doc, told, 7)
    expect(state().report).toBe(report)
    expect(state().figures).toBe(figures)
  })

  test('have comments on actions, which keep their identity beside others', () => {
    const action = addOutcome(doc, 'actions', { text: 'stage the rollout' })
    const first = addComment(doc, { action, text: 'too late?', at: 1 })
    const known = state().comments[first]
    addComment(doc, { action, text: 'no', at: 2 })
    expect(known).toMatchObject({ action, text: 'too late?' })
    expect(state().comments[first]).toBe(known)
  })
})

describe('what cannot be read', () => {
  test('is left out, counted, and shown once it makes sense', () => {
    add(doc, E)
    const record = rootOf(doc, 'events').get(E)
    const place = (value: unknown) => record instanceof Y.Map && record.set('place', value)
    place('half past nine')
    rootOf(doc, 'lanes').set('no-map', 'text where a lane belongs')
    expect(state().events).toEqual({})
    expect(state().skipped).toBe(2)
    place([5, CHANGE])
    rootOf(doc, 'lanes').delete('no-map')
    expect(state().events[E]?.at).toBe(5)
    expect(state().skipped).toBe(0)
  })

  test('takes no name from the language: an event "constructor" is an event', () => {
    const id = 'constructor' as EventId
    expect(state().events[id]).toBeUndefined()
    add(doc, id)
    add(doc, '__proto__' as EventId)
    expect(Object.keys(state().events)).toEqual(['constructor', '__proto__'])
  })
})

test('a document of a newer schema is shown, and said to be so', () => {
  rootOf(doc, 'meta').set('schemaVersion', 99)
  expect(state()).toMatchObject({ ready: true, tooNew: true })
})

test('nothing is ready before the document has arrived, and that waits for no frame', async () => {
  const empty = new Y.Doc()
  const early = createReadModel(empty, () => () => {})
  expect(early.store.getState().ready).toBe(false)
  Y.applyUpdate(empty, Y.encodeStateAsUpdate(doc))
  await Promise.resolve()
  expect(early.store.getState()).toMatchObject({ ready: true, brief: { title: 'Outage' } })
})

test('after any edits the model says what a fresh look at the document says', () => {
  const ids = ['e1', 'e2', 'e3'] as EventId[]
  const lanes = ['change', 'symptoms', 'response'] as LaneId[]
  const id = fc.constantFrom(...ids)
  const lane = fc.constantFrom(...lanes)
  const note = fc.constantFrom(N, M)
  const cluster = fc.constantFrom(C, 'c2' as ClusterId)
  const edit = fc.oneof(
    fc.tuple(id, lane).map(
      ([e, l]) =>
        (to: Y.Doc) =>
          void add(to, e, l),
    ),
    fc.tuple(id, lane, fc.nat(9)).map(
      ([e, l, at]) =>
        (to: Y.Doc) =>
          placeEvent(to, e, at, l),
    ),
    id.map((e) => (to: Y.Doc) => deleteEvents(to, [e])),
    id.map((e) => (to: Y.Doc) => setMilestone(to, 'detected', e)),
    id.map((e) => (to: Y.Doc) => void addEvidence(to, { parent: e, kind: 'quote', addedAt: 0 })),
    lane.map((l) => (to: Y.Doc) => void rootOf(to, 'lanes').delete(l)),
    fc.tuple(lane, fc.nat(3)).map(
      ([l, at]) =>
        (to: Y.Doc) =>
          moveLane(to, l, at),
    ),
    lane.map((l) => (to: Y.Doc) => void addLane(to, { id: l, title: l, color: 'blue' })),
    fc.tuple(note, fc.nat(9)).map(
      ([n, at]) =>
        (to: Y.Doc) =>
          void addNote(to, { id: n, text: n, stage: 'causes', at: [at, at] }),
    ),
    fc.tuple(cluster, fc.constantFrom('causes', 'impact')).map(
      ([c, stage]) =>
        (to: Y.Doc) =>
          void addCluster(to, { id: c, stage, at: [3, 3] }),
    ),
    fc.tuple(note, cluster).map(
      ([n, c]) =>
        (to: Y.Doc) =>
          putIntoCluster(to, [n], c),
    ),
    fc.tuple(cluster, fc.nat(9)).map(
      ([c, at]) =>
        (to: Y.Doc) =>
          placeCluster(to, c, [at, 0]),
    ),
    cluster.map((c) => (to: Y.Doc) => dissolveCluster(to, c)),
    cluster.map((c) => (to: Y.Doc) => void rootOf(to, 'clusters').delete(c)),
    note.map((n) => (to: Y.Doc) => deleteNotes(to, [n])),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), edit), { maxLength: 30 }), (edits) => {
      for (const [isMine, change] of edits) {
        if (isMine) doc.transact(() => change(doc))
        else remotely(change)
      }
      frame()
      const { board, skipped } = readBoard(doc)
      const { lanes, events, evidence, milestones, brief, notes, clusters } = state()
      expect({ lanes, events, evidence, milestones, brief, notes, clusters }).toEqual({
        lanes: board.lanes,
        events: board.events,
        evidence: board.evidence,
        milestones: board.milestones,
        brief: board.brief,
        notes: board.notes,
        clusters: board.clusters,
      })
      expect(state().skipped).toBe(skipped.length)
      const listed = Object.values(state().evidenceOf).flat().sort()
      expect(listed).toEqual(Object.keys(board.evidence).sort())
      const allNotes = Object.values(board.notes)
      const grouped = allNotes.filter((one) => one.cluster !== '').map((one) => one.id)
      expect(Object.values(state().notesOf).flat().sort()).toEqual(grouped.sort())
      expect((state().notesOn.causes ?? []).toSorted()).toEqual(
        allNotes.map((one) => one.id).sort(),
      )
      const kept = [...(state().clustersOn.causes ?? []), ...(state().clustersOn.impact ?? [])]
      expect(kept.sort()).toEqual(Object.keys(board.clusters).sort())
    }),
    { numRuns: 60 },
  )
})
