import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { act, cleanup, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { graphView } from '../../canvas/graph/graph-view.ts'
import { wantItem } from '../../canvas/graph/wanted-item.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import ThreadStage from './thread-stage.tsx'
import { showOnly } from './thread-store.ts'

setUpUiTests()
const [CANARY, CACHE, RUNBOOK] = ['canary', 'cache', 'runbook'].map((id) =>
  causeRef(id as CauseId),
) as [ReturnType<typeof causeRef>, ReturnType<typeof causeRef>, ReturnType<typeof causeRef>]

function open(): BoardHandle {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  const board = createLocalBoard({
    fill: (doc) => {
      for (const id of ['canary', 'cache', 'runbook']) {
        addOutcome(doc, 'causes', { id: id as CauseId, text: `No ${id}` })
      }
      addLink(doc, { kind: 'why', from: CANARY, to: CACHE })
    },
  })
  renderUi(
    <BoardProvider board={board}>
      <ThreadStage stage="causes" />
    </BoardProvider>,
  )
  return board
}
beforeEach(() => graphView.setState({ board: null }))

const shown = () =>
  [...document.querySelectorAll('[data-item]')].map((node) => node.getAttribute('data-item')).sort()

test('what one board was reduced to is not on another', () => {
  open()
  act(() => showOnly([CANARY]))
  expect(shown()).toEqual([CACHE, CANARY])
  cleanup()
  open()
  expect(shown()).toEqual([CACHE, CANARY, RUNBOOK])
})

test('what is gone to is shown, also when it does not belong to what is shown alone', () => {
  const board = open()
  act(() => showOnly([CANARY]))
  act(() => wantItem(board, 'thread', RUNBOOK))
  expect(shown()).toContain(RUNBOOK)
  expect([...graphView.getState().selection]).toEqual([RUNBOOK])
})

test('what is gone to leaves the rest away when it belongs to what is shown alone', () => {
  const board = open()
  act(() => showOnly([CANARY]))
  act(() => wantItem(board, 'thread', CACHE))
  expect([...graphView.getState().selection]).toEqual([CACHE])
  expect(screen.getByRole('status').textContent).toContain('No canary')
})
