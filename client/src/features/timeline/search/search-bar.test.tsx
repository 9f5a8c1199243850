import { addEvent, eventText } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { renderOnBoard } from '../list/render-on-board.tsx'
import { select, viewStore } from '../view-store.ts'
import { SearchBar } from './search-bar.tsx'

function open() {
  const board = createLocalBoard({
    fill: (doc) => {
      for (const [index, text] of ['Pager one', 'Rollback', 'Pager two'].entries()) {
        addEvent(doc, { id: `e${index}` as EventId, text, at: index, lane: 'response' as LaneId })
      }
    },
  })
  const revealed: EventId[] = []
  renderOnBoard(board, <SearchBar onReveal={(id) => revealed.push(id)} />)
  return { board, revealed }
}

const search = (text: string) => {
  fireEvent.keyDown(document.body, { key: '/' })
  const field = screen.getByLabelText('Search in this board')
  fireEvent.change(field, { target: { value: text } })
  return field
}

afterEach(() => {
  cleanup()
  select([])
})

describe('search in a board', () => {
  it('opens by / and counts the events that match', () => {
    open()
    const field = search('pager')
    expect(document.activeElement).toBe(field)
    expect(screen.getByRole('status').textContent).toBe('2 events')
  })

  it('goes through the hits by Enter and back by Shift+Enter, around the ends', () => {
    const { revealed } = open()
    const field = search('pager')
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })
    expect(revealed).toEqual(['e0', 'e2', 'e0', 'e2'])
    expect([...viewStore.getState().selection]).toEqual(['e2'])
    expect(screen.getByRole('status').textContent).toBe('2 of 2: Pager two')
  })

  it('keeps up with what others write', () => {
    const { board } = open()
    search('pager')
    act(() => eventText(board.doc, 'e1' as EventId)?.insert(0, 'Pager: '))
    expect(screen.getByRole('status').textContent).toBe('3 events')
  })

  it('closes by Esc and marks nothing then', () => {
    open()
    fireEvent.keyDown(search('pager'), { key: 'Escape' })
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('says that nothing was found', () => {
    open()
    search('kafka')
    expect(screen.getByRole('status').textContent).toBe('Nothing found')
  })

  it('leaves / to whoever is typing', () => {
    open()
    const field = search('a')
    fireEvent.keyDown(field, { key: 'Escape' })
    const other = document.body.appendChild(document.createElement('input'))
    fireEvent.keyDown(other, { key: '/' })
    expect(screen.queryByLabelText('Search in this board')).toBeNull()
    other.remove()
  })
})
