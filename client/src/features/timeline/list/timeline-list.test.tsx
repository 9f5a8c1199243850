import { addEvent, eventText } from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { CardEditor } from '../cards/card-editor.tsx'
import { searchStore } from '../search/search-store.ts'
import { select, viewStore } from '../view-store.ts'
import { renderOnBoard } from './render-on-board.tsx'
import { TimelineList } from './timeline-list.tsx'

const utc = (iso: string) => Date.parse(iso)
const id = (name: string) => name as EventId
const symptoms = 'symptoms' as LaneId

function open({ role = 'participant' as 'participant' | 'observer', many = 0 } = {}) {
  const board = createLocalBoard({
    role,
    fill: (doc) => {
      const add = (name: string, text: string, at: string) =>
        addEvent(doc, { id: id(name), text, at: utc(at), lane: symptoms })
      add('c', 'Resolved', '2025-11-29T00:10:00Z')
      add('a', 'Pager', '2025-11-28T07:21:00Z')
      add('b', 'Rollback', '2025-11-28T08:02:00Z')
      addEvidence(doc, { parent: id('a'), kind: 'quote', text: 'WARN', addedAt: 0 })
      for (let n = 0; n < many; n++) add(`m${n}`, `more ${n}`, '2025-12-01T00:00:00Z')
    },
  })
  renderOnBoard(board, <TimelineList />)
  return board
}

const rowOf = (name: string) => {
  const row = document.querySelector<HTMLElement>(`[data-event="${name}"]`)
  if (!row) throw new Error(`no row ${name}`)
  return row
}
const shownEvents = () =>
  [...document.querySelectorAll('[data-event]')].map((row) => row.getAttribute('data-event'))
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

// jsdom lays nothing out: a window of 600 px, rows of 46.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(46)
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, options?: unknown) {
    const { top } = options as ScrollToOptions
    this.scrollTop = top ?? 0
    this.dispatchEvent(new Event('scroll'))
  }
})

afterEach(() => {
  cleanup()
  select([])
  viewStore.setState({ focused: null, editing: null })
  searchStore.setState({ open: false, query: '' })
  vi.restoreAllMocks()
})

describe('a hint on the wording', () => {
  const BLAME = 'The engineer should have checked the config.'
  const fill = (board: ReturnType<typeof open>) =>
    act(() => board.edit((doc) => eventText(doc, id('b'))?.insert(0, BLAME)))

  it('stands below a row as it is, and its button is where the keyboard is alone', async () => {
    fill(open())
    const hint = await within(rowOf('b')).findByText(/What did happen/)
    expect(hint).toBeTruthy()
    expect(within(rowOf('a')).queryByRole('note', { hidden: true })).toBeNull()
    const button = within(rowOf('b')).getByRole('button', {
      name: /Put this hint away/,
      hidden: true,
    })
    expect(button.tabIndex).toBe(rowOf('b').tabIndex)
  })

  it('stands in a card that is being written on the canvas', async () => {
    const board = open()
    cleanup()
    fill(board)
    renderOnBoard(board, <CardEditor id={id('b')} />)
    expect(await screen.findByText(/What did happen/)).toBeTruthy()
    cleanup()
    renderOnBoard(board, <CardEditor id={id('a')} />)
    expect(screen.queryByText(/What did happen/)).toBeNull()
  })
})

describe('the list of events', () => {
  it('shows the events in time order under the days of the board’s zone', () => {
    open()
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(shownEvents()).toEqual(['a', 'b', 'c'])
    expect(rows.some((text) => /28.*2025|2025.*28/.test(text ?? ''))).toBe(true)
    expect(within(rowOf('c')).getByText('01:10')).toBeTruthy()
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('6')
    expect(rowOf('a').getAttribute('aria-rowindex')).toBe('3')
  })

  it('moves by arrow keys, Home and End, over the days', () => {
    open()
    rowOf('a').focus()
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement).toBe(rowOf('c'))
    press('Home')
    expect(document.activeElement).toBe(rowOf('a'))
    press('End')
    expect(document.activeElement).toBe(rowOf('c'))
  })

  it('has one row in the tab order', () => {
    open()
    rowOf('a').focus()
    press('ArrowDown')
    expect(rowOf('b').tabIndex).toBe(0)
    expect(rowOf('a').tabIndex).toBe(-1)
    const buttons = within(rowOf('a')).getAllByRole('button')
    expect(buttons.every((button) => button.tabIndex === -1)).toBe(true)
  })

  it('edits the text in place and gives the focus back to the row', () => {
    const board = open()
    rowOf('b').focus()
    act(() => viewStore.setState({ focused: id('b') }))
    press('Enter')
    const field = screen.getByLabelText('What happened')
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: 'Rollback tried' } })
    press('Enter')
    expect(board.store.getState().events[id('b')]?.text).toBe('Rollback tried')
    expect(document.activeElement).toBe(rowOf('b'))
  })

  it('keeps the focus on an event whose new time moves it to another place', () => {
    const board = open()
    fireEvent.click(screen.getByRole('button', { name: 'Time: 08:21' }))
    const field = screen.getByLabelText('Time')
    fireEvent.change(field, { target: { value: '09:30' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(shownEvents()).toEqual(['b', 'a', 'c'])
    expect(document.activeElement).toBe(rowOf('a'))
    expect(board.store.getState().events[id('a')]?.at).toBe(utc('2025-11-28T08:30:00Z'))
  })

  it('takes a date before the time', () => {
    const board = open()
    fireEvent.click(screen.getByRole('button', { name: 'Time: 08:21' }))
    const field = screen.getByLabelText('Time')
    fireEvent.change(field, { target: { value: '2025-11-30 10:00' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(board.store.getState().events[id('a')]?.at).toBe(utc('2025-11-30T09:00:00Z'))
  })

  it('adds an event after the current one and writes it', () => {
    const board = open()
    rowOf('a').focus()
    press('n')
    const field = screen.getByLabelText('What happened')
    fireEvent.change(field, { target: { value: 'On-call joins' } })
    const added = Object.values(board.store.getState().events).find(
      (event) => event.text === 'On-call joins',
    )
    expect(added).toMatchObject({ at: utc('2025-11-28T07:22:00Z'), lane: 'symptoms' })
  })

  it('takes back an added event that was left without a text', () => {
    const board = open()
    rowOf('a').focus()
    press('n')
    press('Escape')
    expect(Object.keys(board.store.getState().events)).toHaveLength(3)
  })

  it('deletes the selected rows and goes on at the next one', () => {
    const board = open()
    rowOf('a').focus()
    press(' ')
    press('ArrowDown', { shiftKey: true })
    expect(rowOf('b').getAttribute('aria-selected')).toBe('true')
    press('Delete')
    expect(shownEvents()).toEqual(['c'])
    expect(document.activeElement).toBe(rowOf('c'))
    act(() => void board.undo())
    expect(shownEvents()).toEqual(['a', 'b', 'c'])
  })

  it('keeps the focus while somebody else adds and edits events', () => {
    const board = open()
    rowOf('b').focus()
    act(() => {
      board.doc.transact(() => {
        addEvent(board.doc, { id: id('x'), text: 'Other', at: 0, lane: symptoms })
        eventText(board.doc, id('b'))?.insert(0, 'The ')
      })
    })
    expect(shownEvents()).toEqual(['x', 'a', 'b', 'c'])
    expect(document.activeElement).toBe(rowOf('b'))
  })

  it('shows only what has no evidence when asked', () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: /Without evidence/ }))
    expect(shownEvents()).toEqual(['b', 'c'])
  })

  it('moves by menu what cannot be dragged', async () => {
    const board = open()
    act(() => select([id('a'), id('b')]))
    fireEvent.click(within(rowOf('a')).getByRole('button', { name: 'Actions for “Pager”' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '5 min later' }))
    expect(board.store.getState().events[id('b')]?.at).toBe(utc('2025-11-28T08:07:00Z'))
    expect(viewStore.getState().selection.size).toBe(2)
  })

  it('marks what is searched for', () => {
    open()
    act(() => searchStore.setState({ open: true, query: 'roll' }))
    expect(document.querySelector('mark')?.textContent).toBe('Roll')
  })

  it('holds the rows on the screen only, and the one the keyboard is at', () => {
    open({ many: 500 })
    rowOf('a').focus()
    press('End')
    expect(document.activeElement?.getAttribute('data-event')).toMatch(/^m/)
    expect(shownEvents().length).toBeLessThan(100)
  })

  it('lets an observer read and change nothing', () => {
    const board = open({ role: 'observer' })
    rowOf('a').focus()
    press('Enter')
    press('Delete')
    press('n')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(Object.keys(board.store.getState().events)).toHaveLength(3)
  })
})
