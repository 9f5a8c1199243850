import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createMeeting } from '../../../session/testing.tsx'
import { createLocalBoard, type LocalBoardOptions } from '../../../sync/local-board.ts'
import { renderOnBoard } from '../list/render-on-board.tsx'
import { select } from '../view-store.ts'
import { EventInspector } from './event-inspector.tsx'

const utc = (iso: string) => Date.parse(iso)
const a = 'a' as EventId
const b = 'b' as EventId
const lane = (id: string) => id as LaneId

function open(ids: EventId[], options: LocalBoardOptions & { firstAt?: number } = {}) {
  const board = createLocalBoard({
    role: 'participant',
    fill: (doc) => {
      const at = options.firstAt ?? utc('2025-11-28T07:21:00Z')
      addEvent(doc, { id: a, text: 'Pager', at, lane: lane('symptoms') })
      addEvent(doc, {
        id: b,
        text: 'Error rate',
        at: utc('2025-11-28T07:02:00Z'),
        lane: lane('symptoms'),
      })
      setMilestone(doc, 'impact-started', b)
    },
    ...options,
  })
  select(ids)
  renderOnBoard(board, <EventInspector />)
  return { board, event: (id: EventId) => board.store.getState().events[id] }
}

function commit(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

afterEach(() => {
  cleanup()
  select([])
})

describe('the inspector of an event that one may not change', () => {
  it('tells an observer who may', () => {
    open([a], { role: 'observer' })
    expect(screen.getByText(/^You are watching/)).toBeTruthy()
  })

  it('tells those who take part that the stage is locked', () => {
    const { tab, session } = createMeeting({
      role: 'participant',
      fill: (doc) => addEvent(doc, { id: a, text: 'Pager', at: 0, lane: lane('symptoms') }),
    })
    session({ phase: 'running', locked: ['timeline'] })
    tab.status.setState({ stage: 'timeline' })
    select([a])
    renderOnBoard(tab.handle, <EventInspector />)
    expect(
      screen.getByText('This stage is locked: only facilitators can change this.'),
    ).toBeTruthy()
  })
})

describe('the inspector of one event', () => {
  it('shows the time in the zone of the board and how long after impact it was', () => {
    open([a])
    expect(screen.getByLabelText('Time')).toHaveProperty('value', '08:21')
    expect(screen.getByLabelText('Date')).toHaveProperty('value', '2025-11-28')
    expect(screen.getByText(/Europe\/Berlin \(UTC\+1\).*19 min after impact/)).toBeTruthy()
  })

  it('writes a typed time on Enter, as one undo step', () => {
    const { board, event } = open([a])
    commit(screen.getByLabelText('Time'), '8:26')
    expect(event(a)?.at).toBe(utc('2025-11-28T07:26:00Z'))
    expect(event(a)?.editedBy).toBe(board.me.id)
    board.undo()
    expect(event(a)?.at).toBe(utc('2025-11-28T07:21:00Z'))
  })

  it('shows again what was there on Esc and writes nothing', () => {
    const { event } = open([a])
    const time = screen.getByLabelText('Time')
    fireEvent.change(time, { target: { value: '9:99' } })
    fireEvent.keyDown(time, { key: 'Escape' })
    expect(time).toHaveProperty('value', '08:21')
    expect(event(a)?.at).toBe(utc('2025-11-28T07:21:00Z'))
  })

  it('says why a time cannot be read', () => {
    open([a])
    commit(screen.getByLabelText('Time'), 'noon')
    expect(screen.getByText('Write a time such as 08:21 or 08:21:07.')).toBeTruthy()
  })

  it('asks which of two equal readings is meant when the clock was set back', () => {
    const { event } = open([a], { firstAt: utc('2025-10-26T00:30:00Z') })
    const choice = screen.getByRole('radiogroup', { name: /twice/ })
    fireEvent.click(within(choice).getByLabelText('second (UTC+1)'))
    expect(event(a)?.at).toBe(utc('2025-10-26T01:30:00Z'))
    expect(screen.getByLabelText('Time')).toHaveProperty('value', '02:30')
  })

  it('moves a time that the clock skipped and says so', () => {
    const { event } = open([a], { firstAt: utc('2025-03-29T23:00:00Z') })
    commit(screen.getByLabelText('Time'), '2:30')
    expect(event(a)?.at).toBe(utc('2025-03-30T01:30:00Z'))
    expect(screen.getByRole('status').textContent).toMatch(/2:30 .* it is now 03:30/)
  })

  it('takes a milestone from the event that held it and names that one', async () => {
    const { board } = open([a])
    fireEvent.click(screen.getByRole('button', { name: 'Milestone: No milestone' }))
    fireEvent.click(await screen.findByText('Impact started, now at “Error rate”'))
    expect(board.store.getState().milestones['impact-started']).toBe(a)
    board.undo()
    expect(board.store.getState().milestones['impact-started']).toBe(b)
  })

  it('says that evidence is missing, and takes a link right there', () => {
    const { board } = open([a])
    expect(screen.getByText('No evidence yet')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Link' }))
    const url = screen.getByLabelText('Address')
    fireEvent.change(url, { target: { value: 'javascript:alert(1)' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    expect(screen.getByText(/begin with http/)).toBeTruthy()
    fireEvent.change(url, { target: { value: 'pd.example/Q1X' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    expect(screen.getByRole('link', { name: 'Open pd.example/Q1X in a new tab' })).toHaveProperty(
      'href',
      'https://pd.example/Q1X',
    )
    expect(board.store.getState().evidenceOf[a]).toHaveLength(1)
  })

  it('lets an observer read and change nothing', () => {
    open([a], { role: 'observer' })
    expect(screen.getByRole('heading', { name: 'Pager' })).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText(/28.* 2025, 08:21$/)).toBeTruthy()
  })
})

describe('the inspector of several events', () => {
  it('moves all of them into a lane in one step', () => {
    const { board, event } = open([a, b])
    expect(screen.getByText('2 events selected')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Move to lane'), { target: { value: 'response' } })
    expect([event(a)?.lane, event(b)?.lane]).toEqual(['response', 'response'])
    board.undo()
    expect([event(a)?.lane, event(b)?.lane]).toEqual(['symptoms', 'symptoms'])
  })

  it('shifts all of them by minutes in one step', () => {
    const { board, event } = open([a, b])
    fireEvent.change(screen.getByLabelText('Shift by minutes'), { target: { value: '−3' } })
    fireEvent.click(screen.getByRole('button', { name: 'Shift' }))
    expect(event(a)?.at).toBe(utc('2025-11-28T07:18:00Z'))
    expect(event(b)?.at).toBe(utc('2025-11-28T06:59:00Z'))
    board.undo()
    expect(event(a)?.at).toBe(utc('2025-11-28T07:21:00Z'))
  })

  it('deletes them and brings them back by undo, with the milestone', () => {
    const { board, event } = open([a, b])
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    expect([event(a), event(b)]).toEqual([undefined, undefined])
    board.undo()
    expect(event(b)?.text).toBe('Error rate')
    expect(board.store.getState().milestones['impact-started']).toBe(b)
  })
})
