import { deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createLocalBoard } from '../../sync/local-board.ts'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { createGraphCanvas } from './graph-canvas.ts'
import { graphView, openGraphView } from './graph-view.ts'
import { A, fillCauses, sampleSpec } from './testing/sample-graph.tsx'

const a = 'a' as CauseId
const putBack = vi.fn()
const spec = { ...sampleSpec, putBack: () => putBack }

setUpUiTests()
beforeEach(() => {
  putBack.mockReset()
  graphView.setState({ board: null })
})

function write() {
  const board = createLocalBoard({ fill: fillCauses })
  openGraphView(board.id)
  const canvas = createGraphCanvas(board, spec)
  onTestFinished(canvas.connect())
  const show = vi.spyOn(notifications, 'show').mockReturnValue('n')
  show.mockClear()
  canvas.edit(A)
  canvas.board.edit((doc) => outcomeText(doc, 'causes', a)?.insert(0, 'Typed '))
  return { doc: canvas.board.doc, show, canvas }
}

test('what somebody else deletes while it is written is said, and can be put back', async () => {
  const { doc, show } = write()
  const words = outcomeText(doc, 'causes', a)?.toString() ?? ''
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  deleteOutcome(other, 'causes', a)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote')
  await vi.waitFor(() => expect(graphView.getState().editing).toBeNull())
  renderUi(show.mock.calls[0]?.[0].message)
  expect(screen.getByText(new RegExp(words))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(putBack).toHaveBeenCalledWith(words)
})

test('the offer ends when it is there again', async () => {
  const { doc } = write()
  const hide = vi.spyOn(notifications, 'hide')
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const undo = new Y.UndoManager(rootOf(other, 'causes'))
  deleteOutcome(other, 'causes', a)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote')
  expect(hide).not.toHaveBeenCalled()
  undo.undo()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote')
  // Changes of others are taken in at a pace.
  await vi.waitFor(() => expect(hide).toHaveBeenCalledWith('n'))
})

test('nothing is said of what one deletes oneself', () => {
  const { show, canvas } = write()
  canvas.board.edit((doc) => deleteOutcome(doc, 'causes', a))
  expect(graphView.getState().editing).toBeNull()
  expect(show).not.toHaveBeenCalled()
})
