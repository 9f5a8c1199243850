import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { ClusterId, NoteId } from '../model/ids.ts'
import type { Place } from '../model/note.ts'
import { seenAt } from '../model/place.ts'
import {
  addCluster,
  clusterTitle,
  dissolveCluster,
  membersOf,
  mergeClusters,
  placeCluster,
  putIntoCluster,
  sweepClusters,
  takeOutOfCluster,
} from './edit-clusters.ts'
import { addNote, changeNote, deleteNotes, noteText, placeNotes } from './edit-notes.ts'
import { rootOf } from './names.ts'
import { readBoard, readRecord } from './read.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const [N, M] = ['n1', 'n2'] as NoteId[] as [NoteId, NoteId]
const [C, D] = ['c1', 'c2'] as ClusterId[] as [ClusterId, ClusterId]

const note = (doc: Y.Doc, id: NoteId, at: Place, cluster?: ClusterId) =>
  addNote(doc, { id, text: id, stage: 'causes', at, ...(cluster && { cluster }) })
const cluster = (doc: Y.Doc, id: ClusterId, at: Place, title = '') =>
  addCluster(doc, { id, title, stage: 'causes', at })
const seen = (doc: Y.Doc, id: NoteId) => {
  const { notes, clusters } = readBoard(doc).board
  const found = notes[id]
  return found && seenAt(found, clusters)
}
const updatesOf = (doc: Y.Doc, change: () => void) => {
  let updates = 0
  const count = () => updates++
  doc.on('update', count)
  doc.transact(change)
  doc.off('update', count)
  return updates
}

describe('a note', () => {
  test('keeps to its limits, to whole units and to the canvas', () => {
    const doc = seeded()
    const text = 'x'.repeat(LIMITS.noteTextChars + 1)
    addNote(doc, { id: N, text, stage: 'impact', at: [1.6, -1e9], color: 'pink' })
    const { text: kept, ...rest } = readRecord(doc, 'notes', N) ?? {}
    expect(kept).toHaveLength(LIMITS.noteTextChars)
    expect(rest).toEqual({
      ...{ id: N, place: [2, -LIMITS.canvasExtent], cluster: '', anchor: [0, 0] },
      ...{ stage: 'impact', color: 'pink', createdBy: '', editedBy: '', signed: false },
    })
  })

  test('that exists is left as it is by a second adding', () => {
    const doc = seeded()
    note(doc, N, [1, 2])
    expect(updatesOf(doc, () => note(doc, N, [8, 9]))).toBe(0)
    expect(seen(doc, N)).toEqual([1, 2])
  })

  test('is written only where it differs', () => {
    const doc = seeded()
    note(doc, N, [1, 2])
    const same = () => {
      placeNotes(doc, [{ id: N, at: [1, 2] }])
      changeNote(doc, N, { color: 'yellow' })
    }
    expect(updatesOf(doc, same)).toBe(0)
    changeNote(doc, N, { color: 'blue' })
    noteText(doc, N)?.insert(0, 'the ')
    expect(readRecord(doc, 'notes', N)).toMatchObject({ color: 'blue', text: 'the n1' })
  })

  test('that is gone takes no changes and does no harm', () => {
    const doc = seeded()
    const change = () => {
      placeNotes(doc, [{ id: N, at: [1, 2] }])
      changeNote(doc, N, { color: 'blue' })
      putIntoCluster(doc, [N], C)
      deleteNotes(doc, [N])
    }
    expect(updatesOf(doc, change)).toBe(0)
    expect(noteText(doc, N)).toBeUndefined()
  })

  test.each([
    ['text where a place belongs', 'left'],
    ['half a unit', [0.5, 1]],
    ['a place off the canvas', [1e9, 0]],
    ['a cluster that cannot be an id', [1, 2, '../x', 0, 0]],
    ['a cluster that stood nowhere', [1, 2, 'c1']],
    ['nothing', null],
  ])('with %s is skipped and reported, the rest is read', (_what, place) => {
    const doc = seeded()
    note(doc, N, [1, 2])
    note(doc, M, [3, 4])
    const record = rootOf(doc, 'notes').get(N)
    if (record instanceof Y.Map) record.set('place', place)
    const { board, skipped } = readBoard(doc)
    expect(Object.keys(board.notes)).toEqual([M])
    expect(skipped).toEqual([{ root: 'notes', id: N, reason: 'malformed' }])
  })
})

describe('a cluster', () => {
  test('moves with all that is in it, by one write', () => {
    const doc = seeded()
    cluster(doc, C, [100, 100])
    note(doc, N, [110, 120], C)
    note(doc, M, [50, 50])
    placeCluster(doc, C, [0, 0])
    expect(seen(doc, N)).toEqual([10, 20])
    expect(seen(doc, M)).toEqual([50, 50])
    expect(updatesOf(doc, () => placeCluster(doc, C, [0, 0]))).toBe(0)
  })

  test('takes notes of its own stage only', () => {
    const doc = seeded()
    addCluster(doc, { id: C, stage: 'impact', at: [0, 0] })
    note(doc, N, [1, 1])
    putIntoCluster(doc, [N], C)
    expect(membersOf(doc, C)).toEqual([])
  })

  test('that is dissolved leaves its notes where they are seen', () => {
    const doc = seeded()
    cluster(doc, C, [100, 100], 'Rollout')
    note(doc, N, [110, 120], C)
    dissolveCluster(doc, C)
    expect(readBoard(doc).board.clusters).toEqual({})
    expect(readRecord(doc, 'notes', N)).toMatchObject({ place: [110, 120], cluster: '' })
  })

  test('takes in another with its notes, and its title when it has none', () => {
    const doc = seeded()
    cluster(doc, C, [0, 0])
    cluster(doc, D, [500, 0], 'Rollout')
    note(doc, N, [510, 10], D)
    mergeClusters(doc, C, D)
    const { clusters, notes } = readBoard(doc).board
    expect(Object.values(clusters)).toMatchObject([{ id: C, title: 'Rollout' }])
    expect(notes[N]?.cluster).toBe(C)
    expect(seen(doc, N)).toEqual([510, 10])
    mergeClusters(doc, C, C)
    expect(readRecord(doc, 'clusters', C)).toBeDefined()
  })

  test('without title and notes is swept; one with either stays', () => {
    const doc = seeded()
    cluster(doc, C, [0, 0])
    cluster(doc, D, [0, 0], 'Rollout')
    note(doc, N, [0, 0], C)
    sweepClusters(doc, [C, D])
    expect(Object.keys(readBoard(doc).board.clusters)).toEqual([C, D])
    takeOutOfCluster(doc, [N])
    sweepClusters(doc, [C, D])
    expect(Object.keys(readBoard(doc).board.clusters)).toEqual([D])
  })
})

test('whatever is grouped, merged and dissolved, every note stays where it is seen', () => {
  const notes = ['n1', 'n2', 'n3'] as NoteId[]
  const clusters = ['c1', 'c2'] as ClusterId[]
  const [aNote, aCluster] = [fc.constantFrom(...notes), fc.constantFrom(...clusters)]
  const edit = fc.oneof(
    fc.tuple(aNote, aCluster).map(
      ([n, c]) =>
        (doc: Y.Doc) =>
          putIntoCluster(doc, [n], c),
    ),
    aNote.map((n) => (doc: Y.Doc) => takeOutOfCluster(doc, [n])),
    aCluster.map((c) => (doc: Y.Doc) => dissolveCluster(doc, c)),
    fc.tuple(aCluster, aCluster).map(
      ([a, b]) =>
        (doc: Y.Doc) =>
          mergeClusters(doc, a, b),
    ),
    aCluster.map((c) => (doc: Y.Doc) => void cluster(doc, c, [7, -9])),
    fc.constant((doc: Y.Doc) => sweepClusters(doc, clusters)),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const doc = seeded()
      notes.forEach((id, index) => {
        note(doc, id, [index * 100, index])
      })
      for (const change of edits) change(doc)
      expect(notes.map((id) => seen(doc, id))).toEqual(
        notes.map((_, index) => [index * 100, index]),
      )
      expect(readBoard(doc).skipped).toEqual([])
    }),
  )
})

describe('two people at once', () => {
  test('a note put into a cluster that the other dissolves is seen where it was', () => {
    const { ada, ben } = twoDocs()
    cluster(ada, C, [300, 300], 'Rollout')
    note(ada, N, [40, 50])
    meet(ada, ben)
    putIntoCluster(ada, [N], C)
    dissolveCluster(ben, C)
    meet(ada, ben)
    for (const doc of [ada, ben]) {
      expect(readBoard(doc).board.notes[N]).toMatchObject({ cluster: '', place: [40, 50] })
    }
  })

  test('dragging a note and putting it into a cluster end as one of the two has it', () => {
    const { ada, ben } = twoDocs()
    cluster(ada, C, [300, 300])
    note(ada, N, [40, 50])
    meet(ada, ben)
    placeNotes(ada, [{ id: N, at: [-500, 0] }])
    placeNotes(ben, [{ id: N, at: [310, 320], cluster: C }])
    meet(ada, ben)
    const ends = [ada, ben].map((doc) => JSON.stringify([seen(doc, N)]))
    expect(ends[0]).toBe(ends[1])
    expect(['[[-500,0]]', '[[310,320]]']).toContain(ends[0])
  })

  test('writing in one note and one title keeps the words of both', () => {
    const { ada, ben } = twoDocs()
    cluster(ada, C, [0, 0], 'out')
    note(ada, N, [0, 0], C)
    meet(ada, ben)
    noteText(ada, N)?.insert(0, 'a ')
    noteText(ben, N)?.insert(2, ' b')
    clusterTitle(ada, C)?.insert(0, 'roll')
    clusterTitle(ben, C)?.insert(3, 's')
    placeNotes(ben, [{ id: N, at: [9, 9] }])
    meet(ada, ben)
    expect(readRecord(ada, 'notes', N)).toMatchObject({ text: 'a n1 b', place: [9, 9] })
    expect(readRecord(ben, 'clusters', C)?.title).toBe('rollouts')
  })
})
