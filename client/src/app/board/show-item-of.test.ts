import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { expect, it, vi } from 'vitest'
import { wantedOf } from '../../canvas/graph/wanted-item.ts'
import { showSurface } from '../../session/shown-surfaces.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { showItemOf } from './show-item-of.ts'

const FACT = eventRef('e' as EventId)

function open(stage: StageId) {
  const board = createLocalBoard()
  board.announce({ stage, selection: [] })
  const ways = { event: vi.fn(), stage: vi.fn() }
  const show = (ref: typeof FACT) => showItemOf(board, ref, ways.event, ways.stage)
  return { board, show, ...ways, wanted: () => wantedOf(board).getState().wanted }
}

it('shows a fact in the thread while that is looked at, and else on the timeline', () => {
  const { board, show, event, stage, wanted } = open('causes')
  show(FACT)
  expect(event).toHaveBeenCalledWith('e')
  showSurface(board, 'causes', 'thread')
  show(FACT)
  expect(event).toHaveBeenCalledTimes(1)
  expect(stage).not.toHaveBeenCalled()
  expect(wanted()).toMatchObject({ surface: 'thread', id: FACT })
})

it('leads from another stage to the timeline, whatever the causes were last looked at in', () => {
  const { board, show, event } = open('impact')
  showSurface(board, 'causes', 'thread')
  show(FACT)
  expect(event).toHaveBeenCalledWith('e')
})

it('shows a cause in the fishbone, or in the thread', () => {
  const { board, show, stage, wanted } = open('timeline')
  const cause = causeRef('c' as CauseId)
  show(cause)
  expect(wanted()).toMatchObject({ surface: 'fishbone', id: cause })
  showSurface(board, 'causes', 'thread')
  show(cause)
  expect(wanted()).toMatchObject({ surface: 'thread', id: cause })
  expect(stage).toHaveBeenCalledWith('causes')
})
