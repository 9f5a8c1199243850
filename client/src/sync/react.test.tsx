import { addEvent, eventText, placeEvent } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { act, cleanup, render, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { shallow } from 'zustand/shallow'
import type { BoardHandle } from './board-handle.ts'
import { createLocalBoard, createLocalTab } from './local-board.ts'
import {
  BoardProvider,
  useBoard,
  useBoardState,
  useCanEdit,
  useFollow,
  useStatus,
} from './react.tsx'

const [E, F] = ['e1', 'e2'] as EventId[] as [EventId, EventId]
const LANE = 'change' as LaneId

const withEvents = () =>
  createLocalBoard({
    fill: (doc) => {
      for (const id of [E, F]) addEvent(doc, { id, text: id, at: 1, lane: LANE })
    },
  })

const within = (board: BoardHandle) => ({
  wrapper: ({ children }: { children: ReactNode }) => (
    <BoardProvider board={board}>{children}</BoardProvider>
  ),
})

const renders = new Map<EventId, number>()

function Card({ id }: { id: EventId }) {
  renders.set(id, (renders.get(id) ?? 0) + 1)
  return useBoardState((state) => state.events[id]?.text)
}

afterEach(cleanup)

test('a component that shows one event renders when that event changes, and only then', () => {
  const board = withEvents()
  const view = render(
    <BoardProvider board={board}>
      <Card id={E} />
      <Card id={F} />
    </BoardProvider>,
  )
  act(() => board.edit((doc) => eventText(doc, E)?.insert(0, 'the ')))
  expect(view.container.textContent).toBe('the e1e2')
  expect(Object.fromEntries(renders)).toEqual({ [E]: 2, [F]: 1 })
})

test('a selector that makes a list can compare it by its members', () => {
  const board = withEvents()
  let renders = 0
  const { result } = renderHook(() => {
    renders++
    return useBoardState((state) => Object.keys(state.events), shallow)
  }, within(board))
  act(() => board.edit((doc) => placeEvent(doc, E, 9, LANE)))
  expect([result.current, renders]).toEqual([[E, F], 1])
})

test('a selector may change with what the component shows', () => {
  const board = withEvents()
  const { result, rerender } = renderHook(
    ({ id }) => useBoardState((state) => state.events[id]?.text),
    { ...within(board), initialProps: { id: E } },
  )
  rerender({ id: F })
  expect(result.current).toBe('e2')
})

test('whether I may edit follows the connection', () => {
  const tab = createLocalTab()
  const { result } = renderHook(() => useCanEdit(), within(tab.handle))
  expect(result.current).toBe(true)
  act(() => tab.status.setState({ connection: { status: 'ended', code: 4401 } }))
  expect(result.current).toBe(false)
})

test('an observer changes nothing, neither by editing nor by undoing', () => {
  const board = createLocalBoard({ role: 'observer' })
  board.edit((doc) => addEvent(doc, { id: E, text: 'x', at: 1, lane: LANE }))
  board.editOn((doc) => addEvent(doc, { id: E, text: 'x', at: 1, lane: LANE }))
  expect(board.store.getState().events).toEqual({})
  expect([board.undo(), board.redo()]).toEqual(['nothing', 'nothing'])
})

test('undo and redo are offered when there is something', () => {
  const board = withEvents()
  const { result } = renderHook(
    () => [useStatus((state) => state.canUndo), useStatus((state) => state.canRedo)],
    within(board),
  )
  expect(result.current).toEqual([false, false])
  act(() => board.edit((doc) => placeEvent(doc, E, 9, LANE)))
  expect(result.current).toEqual([true, false])
  act(() => void board.undo())
  expect(result.current).toEqual([false, true])
})

test('one follows a person until one stops', () => {
  const board = withEvents()
  const { result } = renderHook(() => useFollow((state) => state), within(board))
  act(() => result.current.follow(board.me.id))
  expect(result.current.followed).toBe(board.me.id)
  act(() => result.current.stop())
  expect(result.current.followed).toBeNull()
})

test('the board is not to be had outside of its provider', () => {
  expect(() => renderHook(() => useBoard())).toThrow('BoardProvider')
})

test.each([
  ['participant', false],
  ['facilitator', true],
] as const)('on a stage that is locked a %s may edit: %s', (role, may) => {
  const tab = createLocalTab({ role })
  const { result } = renderHook(() => useCanEdit(), within(tab.handle))
  act(() => {
    tab.handle.announce({ stage: 'timeline', selection: [] })
    tab.session.take({
      boardId: tab.handle.id,
      revision: 1,
      serverTime: 0,
      storage: 'ok',
      roster: [],
      session: sampleView({ locked: ['timeline'] }),
    })
  })
  expect(result.current).toBe(may)
  act(() => tab.handle.announce({ stage: 'brief', selection: [] }))
  expect(result.current).toBe(true)
})
