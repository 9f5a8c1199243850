import { addCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { wantedOf } from '../../canvas/graph/wanted-item.ts'
import { shownSurfacesOf } from '../../session/shown-surfaces.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalTab } from '../../sync/local-board.ts'
import { isThere } from './is-there.ts'
import { showAddress } from './show-address.ts'

/** Makes something in the board, and waits until it is shown. */
async function make(board: BoardHandle, add: (doc: Y.Doc) => string): Promise<string> {
  let id = ''
  board.edit((doc) => {
    id = add(doc)
  })
  const has = () =>
    Object.values(board.store.getState()).some((all) => all && Object.hasOwn(all, id))
  await vi.waitFor(() => expect(has()).toBe(true))
  return id
}

function open() {
  const { handle: board } = createLocalTab()
  const show = { event: vi.fn(), note: vi.fn(), item: vi.fn() }
  const [stage, report] = [vi.fn(), vi.fn()]
  return { board, show, stage, report, ways: { show, stage, report } }
}

it('knows whether what is named is in the board', async () => {
  const { board } = open()
  const cause = await make(board, (doc) => addOutcome(doc, 'causes', { text: 'no canary' }))
  const state = board.store.getState()
  expect(isThere(state, { kind: 'cause', id: cause })).toBe(true)
  expect(isThere(state, { kind: 'cause', id: 'gone' })).toBe(false)
  expect(isThere(state, { kind: 'event', id: cause })).toBe(false)
  expect(isThere(state, { kind: 'event', id: 'constructor' })).toBe(false)
  expect(isThere(state, { kind: 'brief', id: 'summary' })).toBe(true)
})

it('leads to facts, notes, causes and actions where they live', async () => {
  const { board, show, ways } = open()
  const note = await make(board, (doc) => addNote(doc, { text: 'x', stage: 'causes', at: [0, 0] }))
  showAddress(board, { kind: 'event', id: 'e1' }, ways)
  showAddress(board, { kind: 'note', id: note }, ways)
  showAddress(board, { kind: 'cause', id: 'c1' }, ways)
  showAddress(board, { kind: 'action', id: 'a1' }, ways)
  showAddress(board, { kind: 'problem', id: 'main' }, ways)
  expect(show.event).toHaveBeenCalledWith('e1')
  expect(show.note).toHaveBeenCalledWith(note)
  expect(show.item.mock.calls).toEqual([['cause:c1'], ['action:a1'], ['problem']])
})

it('leads to a group of notes on the stage where it is', async () => {
  const { board, stage, ways } = open()
  const id = await make(board, (doc) =>
    addCluster(doc, { title: 'x', stage: 'impact', at: [0, 0] }),
  )
  showAddress(board, { kind: 'cluster', id: id }, ways)
  expect(stage).toHaveBeenCalledWith('impact')
  expect(shownSurfacesOf(board).getState().impact).toBe('notes')
  expect(wantedOf(board).getState().wanted).toEqual({ surface: 'notes', id })
})

it('leads to rows and fields of stages, and to the report', () => {
  const { board, stage, report, ways } = open()
  showAddress(board, { kind: 'brief', id: 'summary' }, ways)
  showAddress(board, { kind: 'figure', id: 'f1' }, ways)
  showAddress(board, { kind: 'lesson', id: 'l1' }, ways)
  showAddress(board, { kind: 'tree-node', id: 't1' }, ways)
  expect(stage.mock.calls).toEqual([['brief'], ['impact'], ['wrap-up'], ['causes']])
  expect(shownSurfacesOf(board).getState().causes).toBe('fault-tree')
  showAddress(board, { kind: 'report', id: 'impact' }, ways)
  expect(report).toHaveBeenCalledWith('impact')
})
