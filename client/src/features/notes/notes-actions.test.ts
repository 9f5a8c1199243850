import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { overlaps } from '@herringbone/shared/methods/box.ts'
import { seenAt } from '@herringbone/shared/model/place.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listLines } from '../../canvas/list-lines.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { addNoteAt, duplicateItems, leaveEditing, removeItems } from './actions.ts'
import { readPayload, writePayload } from './clipboard/notes-payload.ts'
import { pasteNotes } from './clipboard/paste-notes.ts'
import {
  arrangeAll,
  dissolveAll,
  groupNotes,
  merge,
  moveIntoCluster,
  takeOut,
} from './cluster-actions.ts'
import { pictureScale } from './export/paint-picture.ts'
import { fileName } from './export/save-picture.ts'
import { readingOrder } from './keys/run-command.ts'
import { turnInto, turnIntoEvents } from './outcomes/turn-into.ts'
import type { NotesSurface } from './surface/surface.ts'
import { A, B, C, K, openNotes } from './testing/notes-board.ts'
import { viewStore } from './view-store.ts'

let board: BoardHandle
let surface: NotesSurface
let close: () => void

const open = (options: Parameters<typeof openNotes>[0] = {}) => {
  ;({ board, surface, close } = openNotes(options))
}
beforeEach(() => open())
afterEach(() => close())

const state = () => board.store.getState()
const overlapping = () => {
  const boxes = [...surface.scene.getState().notes.values()]
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)))
}

describe('notes', () => {
  test('that are left without a text go again; those with one stay', () => {
    addNoteAt(surface, 700, 100)
    expect(Object.keys(state().notes)).toHaveLength(4)
    leaveEditing(surface)
    expect(Object.keys(state().notes)).toHaveLength(3)
  })

  test('made over a cluster are in it', () => {
    const id = addNoteAt(surface, 100, 510)
    expect(id && state().notes[id]?.cluster).toBe(K)
  })

  test('are copied with their colour, and clusters as the notes in them', () => {
    const copies = duplicateItems(surface, [A, K])
    expect(copies.map((id) => state().notes[id]?.text).toSorted()).toEqual([
      'Cache shared',
      'No canary',
    ])
  })

  test('cannot be changed by those who only look', () => {
    close()
    open({ role: 'observer' })
    expect(removeItems(surface, [A])).toBe(0)
    expect(addNoteAt(surface, 0, 0)).toBeUndefined()
    expect(groupNotes(surface, [A, B])).toBeUndefined()
  })

  test('are read from the top, a cluster before its notes', () => {
    expect(readingOrder(surface)).toEqual([A, B, K, C])
  })
})

describe('clusters', () => {
  test('take notes beside what they have, and give them back beside themselves', () => {
    moveIntoCluster(surface, [A, B], K)
    expect(state().notesOf[K]?.toSorted()).toEqual([A, B, C])
    expect(overlapping()).toBe(false)
    takeOut(surface, [B])
    expect(state().notes[B]?.cluster).toBe('')
    const [note, frame] = [surface.boxOf(B), surface.boxOf(K)]
    expect(note && frame && overlaps(note, frame)).toBe(false)
  })

  test('are brought into view where there was no room for them in it', () => {
    // Rows of notes all over the view, as a reveal leaves them.
    board.edit((doc) => {
      for (let x = -200; x < 1_200; x += 168) {
        for (const y of [-226, -114, 110, 222, 334, 446, 558, 670, 782]) {
          addNote(doc, { text: 'x', stage: 'causes', at: [x, y] })
        }
      }
    })
    const id = groupNotes(surface, [A, B])
    const frame = id && surface.boxOf(id)
    if (!frame) throw new Error('no cluster')
    const seen = surface.plane.seen()
    expect(frame.x).toBeGreaterThanOrEqual(seen.x)
    expect(frame.y).toBeGreaterThanOrEqual(seen.y)
    expect(frame.x + frame.width).toBeLessThanOrEqual(seen.x + seen.width)
    expect(frame.y + frame.height).toBeLessThanOrEqual(seen.y + seen.height)
  })

  test('are merged with all notes and without overlap', () => {
    const other = groupNotes(surface, [A, B])
    if (other) merge(surface, K, other)
    expect(Object.keys(state().clusters)).toEqual([K])
    expect(state().notesOf[K]).toHaveLength(3)
    expect(overlapping()).toBe(false)
  })

  test('are deleted with their notes, and dissolved without', () => {
    dissolveAll(surface, [K])
    expect(state().clusters).toEqual({})
    expect(state().notes[C]?.text).toBe('Cache shared')
    board.undo()
    expect(removeItems(surface, [K])).toBe(1)
    expect(state().notes[C]).toBeUndefined()
  })

  test('without a title go when their last note has left', () => {
    const id = groupNotes(surface, [A, B])
    takeOut(surface, [A, B])
    expect(id && state().clusters[id]).toBeUndefined()
    expect(state().clusters[K]).toBeDefined()
  })
})

test('arranging leaves no overlap, keeps who is with whom, and is done once', () => {
  const copies = duplicateItems(surface, [A, B, C], 10, 10)
  moveIntoCluster(surface, copies.slice(2), K)
  arrangeAll(surface)
  expect(overlapping()).toBe(false)
  const places = () =>
    Object.values(state().notes).map((note) => [note.id, seenAt(note, state().clusters)])
  const before = places()
  arrangeAll(surface)
  expect(places()).toEqual(before)
  expect(state().notesOf[K]).toHaveLength(2)
})

describe('pasting', () => {
  test('50 lines makes 50 notes on free room, in one undo step', () => {
    const text = Array.from({ length: 50 }, (_, index) => `- Thought ${index}`).join('\n')
    expect(pasteNotes(surface, { payload: undefined, text })).toEqual({ kind: 'notes', count: 50 })
    expect(Object.keys(state().notes)).toHaveLength(53)
    expect(overlapping()).toBe(false)
    board.undo()
    expect(Object.keys(state().notes)).toHaveLength(3)
  })

  test('takes lines without the signs of a list, and leaves out the empty', () => {
    const text = '• one\r\n\n  2) two\n– three\n12:30 pager\n-5 degrees'
    expect(listLines(text)).toEqual(['one', 'two', 'three', '12:30 pager', '-5 degrees'])
  })

  test('too many lines makes none', () => {
    const outcome = pasteNotes(surface, { payload: undefined, text: 'x\n'.repeat(501) })
    expect(outcome).toEqual({ kind: 'too-many-lines', count: 501 })
  })

  test('copied notes keeps how they stand to each other', () => {
    const json = writePayload([
      { text: 'one', color: 'pink', at: [0, 0] },
      { text: 'two', color: 'blue', at: [200, 50] },
    ])
    pasteNotes(surface, { payload: readPayload(json), text: '' })
    const [one, two] = [...viewStore.getState().selection].map((id) => surface.boxOf(id))
    expect(one && two && [two.x - one.x, two.y - one.y]).toEqual([200, 50])
  })

  test('what another page has put there as ours is refused', () => {
    for (const json of [
      '',
      '{',
      '{"version":1,"notes":[]}',
      '{"version":1,"notes":[{"text":1}]}',
    ]) {
      expect(readPayload(json)).toBeUndefined()
    }
  })
})

describe('what becomes of notes', () => {
  test('remembers its note, in reading order, in one undo step', () => {
    expect(turnInto(surface, new Set([B, A, K]), 'causes')).toBe(3)
    const causes = state().causeOrder.map((id) => state().causes[id])
    expect(causes).toMatchObject([
      { text: 'No canary', note: A, createdBy: board.me.id },
      { text: 'No runbook', note: B },
      { text: 'Rollout', note: '' },
    ])
    board.undo()
    expect(state().causeOrder).toEqual([])
  })

  test('an event stands at the start of the incident until someone says when it was', () => {
    const { events, at } = turnIntoEvents(surface, new Set([A]))
    const [id] = events
    expect(id && state().events[id]).toMatchObject({ text: 'No canary', at, precision: 'about' })
  })
})

test('a picture is named by the board, as file systems take it, and as sharp as browsers can', () => {
  expect(fileName('Checkout: "Black/Friday"', 'svg')).toBe('Checkout Black Friday.svg')
  expect(fileName('  ', 'png')).toBe('Notes.png')
  expect(pictureScale(1_000, 800)).toBe(2)
  expect(pictureScale(60_000, 800)).toBeCloseTo(0.2)
})
