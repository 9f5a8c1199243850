import { beforeEach, expect, it } from 'vitest'
import { createLocalBoard } from '../sync/local-board.ts'
import { shownSurfacesOf, showSurface } from './shown-surfaces.ts'

beforeEach(() => sessionStorage.clear())

/** The same board in a page that was loaded anew. */
const reloaded = (board: ReturnType<typeof createLocalBoard>) => ({ ...board })

it('keeps what a stage was looked at in when the page is loaded anew', () => {
  const board = createLocalBoard()
  showSurface(board, 'causes', 'whys')
  showSurface(board, 'actions', 'thread')
  expect(shownSurfacesOf(reloaded(board)).getState()).toEqual({ causes: 'whys', actions: 'thread' })
  expect(shownSurfacesOf(createLocalBoard()).getState()).toEqual({})
})

it('takes nothing from the storage that is no stage or no surface', () => {
  const board = createLocalBoard()
  sessionStorage.setItem(
    `hb.surfaces.${board.id}`,
    '{"causes":"whys","brief":"nonsense","toString":"notes"}',
  )
  expect(shownSurfacesOf(board).getState()).toEqual({ causes: 'whys' })
  const other = createLocalBoard()
  sessionStorage.setItem(`hb.surfaces.${other.id}`, '[not json')
  expect(shownSurfacesOf(other).getState()).toEqual({})
})
