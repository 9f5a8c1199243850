import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../sync/local-board.ts'
import { missingKeys } from '../../ui/texts.ts'
import { renderOnBoard } from './list/render-on-board.tsx'
import { TimelineStage } from './timeline-stage.tsx'
import { select, viewStore } from './view-store.ts'

const T0 = Date.parse('2025-11-28T07:00:00Z')
const MINUTE = 60_000
const id = (name: string) => name as EventId

let board: BoardHandle

function open(options: LocalBoardOptions = {}): void {
  board = createLocalBoard({
    fill: (doc) => {
      const add = (name: string, minute: number, lane: string) =>
        addEvent(doc, { id: id(name), text: name, at: T0 + minute * MINUTE, lane: lane as LaneId })
      add('Deploy', 0, 'change')
      add('Errors', 5, 'symptoms')
      add('Pager', 24, 'response')
      setMilestone(doc, 'impact-started', id('Errors'))
      setMilestone(doc, 'detected', id('Pager'))
    },
    ...options,
  })
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  HTMLCanvasElement.prototype.getContext = () => null
  renderOnBoard(board, <TimelineStage />)
}

beforeEach(() => {
  select([])
  viewStore.setState({ editing: null, fresh: null, focused: null, tool: 'select' })
})
afterEach(() => {
  cleanup()
  board.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const surface = () => screen.getByRole('region', { name: 'Timeline' })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

describe('timeline stage', () => {
  test('each event is a button that says when, in which lane and what', () => {
    open()
    const card = {
      name: /^08:05 ?Errors ?no evidence yet/,
      description: /^Symptoms & alerts, .*28/,
    }
    expect(screen.getByRole('button', card)).toBeTruthy()
  })

  test('milestones are named with the time since the impact began', () => {
    open()
    expect(screen.getByRole('button', { name: 'Impact starts 08:05' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Detected +19m' })).toBeTruthy()
  })

  test('by keyboard one goes into the events, along in time, and back out', () => {
    open()
    surface().focus()
    press('Enter')
    expect(document.activeElement?.textContent).toContain('Deploy')
    press('Tab')
    expect(document.activeElement?.textContent).toContain('Errors')
    press('Escape')
    expect(document.activeElement).toBe(surface())
    expect(viewStore.getState().selection.size).toBe(0)
  })

  test('the bar of spaces presses a button on the surface, and takes an event out of the selection and in', () => {
    open()
    const flag = screen.getByRole('button', { name: 'Impact starts 08:05' })
    flag.focus()
    expect(press(' ')).toBe(true) // not prevented: the browser presses the button
    surface().focus()
    press('Enter')
    expect(press(' ')).toBe(false)
    expect([...viewStore.getState().selection]).toEqual([])
    press(' ')
    expect([...viewStore.getState().selection]).toEqual([id('Deploy')])
  })

  test('arrow keys move the selected event in time and between lanes, as one undo step', () => {
    open()
    select([id('Pager')])
    press('ArrowRight')
    press('ArrowRight')
    press('ArrowDown')
    const moved = board.store.getState().events[id('Pager')]
    expect([moved?.at, moved?.lane]).toEqual([T0 + 26 * MINUTE, 'customers'])
    board.undo()
    const back = board.store.getState().events[id('Pager')]
    expect([back?.at, back?.lane]).toEqual([T0 + 24 * MINUTE, 'response'])
  })

  test('a new event that is left without a text goes again', () => {
    open()
    surface().focus()
    press('n')
    const field = screen.getByRole('textbox', { name: 'What happened?' })
    expect(Object.keys(board.store.getState().events)).toHaveLength(4)
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(Object.keys(board.store.getState().events)).toHaveLength(3)
  })

  test('what is selected is shown in the inspector, and its closing is respected', () => {
    open()
    const card = screen.getByRole('button', { name: /Errors/ })
    fireEvent.pointerDown(card, { button: 0 })
    fireEvent.pointerUp(card)
    const details = screen.getByRole('complementary', { name: 'Details' })
    fireEvent.click(within(details).getByRole('button', { name: 'Close details' }))
    expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull()
  })

  test('those who only look have no tools that change something', () => {
    open({ role: 'observer' })
    const tools = screen.getByRole('toolbar', { name: 'Tools' })
    expect(within(tools).queryByRole('button', { name: 'Add an event' })).toBeNull()
    expect(within(tools).getByRole('button', { name: 'Move the view' })).toBeTruthy()
    surface().focus()
    press('n')
    expect(Object.keys(board.store.getState().events)).toHaveLength(3)
  })

  test('an empty board says what the stage is for and offers the first step', () => {
    open({ fill: () => {} })
    fireEvent.click(screen.getByRole('button', { name: 'Add the first event' }))
    expect(screen.getByRole('textbox', { name: 'What happened?' })).toBeTruthy()
  })

  test('asks for no text that is missing', () => {
    open()
    expect(missingKeys).toEqual([])
  })
})
