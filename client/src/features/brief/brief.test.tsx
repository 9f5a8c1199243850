import { addReference, changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createLocalBoard } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { Brief } from './brief.tsx'
import { completeUrl } from './links.tsx'

setUpUiTests()

function renderBrief(...[options]: Parameters<typeof createLocalBoard>) {
  const board = createLocalBoard(options)
  renderUi(
    <BoardProvider board={board}>
      <Brief />
    </BoardProvider>,
  )
  return { board, brief: () => board.store.getState().brief }
}

it('writes what is typed into the shared texts', () => {
  const { brief } = renderBrief()
  fireEvent.change(screen.getByLabelText('Summary'), { target: { value: 'Orders failed.' } })
  fireEvent.change(screen.getByLabelText('Scribe'), { target: { value: 'Sven' } })
  expect(brief()).toMatchObject({ summary: 'Orders failed.', scribe: 'Sven' })
})

it('sets the severity, and takes it back on the second press', () => {
  const { brief } = renderBrief()
  const button = screen.getByRole('button', { name: 'SEV 2' })
  fireEvent.click(button)
  expect(brief().severity).toBe(2)
  expect(button.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(button)
  expect(brief().severity).toBeNull()
})

it('adds services by Enter and removes them', () => {
  const { brief } = renderBrief()
  const field = screen.getByLabelText('Services')
  for (const name of ['checkout', ' cache ', 'checkout']) {
    fireEvent.change(field, { target: { value: name } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }
  expect(brief().services).toEqual(['checkout', 'cache'])
  fireEvent.click(screen.getByRole('button', { name: 'Remove checkout' }))
  expect(brief().services).toEqual(['cache'])
})

it('reads start and end in the zone of the board, and says when they are the wrong way round', () => {
  const { brief } = renderBrief()
  const enter = (what: string, day: string, clock: string) => {
    fireEvent.change(screen.getByLabelText(`${what}, date`), { target: { value: day } })
    const time = screen.getByLabelText(`${what}, time`)
    fireEvent.change(time, { target: { value: clock } })
    fireEvent.blur(time)
  }
  enter('Started', '2025-11-28', '08:02')
  enter('Ended', '2025-11-28', '07:00')
  expect(brief().startedAt).toBe(Date.parse('2025-11-28T07:02:00Z'))
  expect(screen.getByText('The end is before the start.')).toBeTruthy()
})

it('adds links that are safe to follow, and no others', () => {
  const { board } = renderBrief()
  const address = screen.getByLabelText('Address')
  const add = screen.getByRole('button', { name: 'Add' })
  fireEvent.change(address, { target: { value: 'javascript:alert(1)' } })
  fireEvent.click(add)
  expect(screen.getByText(/begins with https/)).toBeTruthy()
  fireEvent.change(address, { target: { value: 'grafana.example.com/d/1' } })
  fireEvent.click(add)
  expect(board.store.getState().referenceOrder).toHaveLength(1)
  const link = screen.getByRole('link', { name: 'https://grafana.example.com/d/1' })
  expect(link.getAttribute('rel')).toBe('noopener noreferrer')
})

it('takes an address without a scheme for https, with or without a port', () => {
  expect(completeUrl(' example.com ')).toBe('https://example.com')
  expect(completeUrl('example.com:8080/x')).toBe('https://example.com:8080/x')
  expect(completeUrl('http://example.com')).toBe('http://example.com')
  expect(completeUrl('mailto:a@example.com')).toBe('mailto:a@example.com')
})

it('shows observers everything and lets them change nothing', () => {
  renderBrief({
    role: 'observer',
    fill: (doc) => {
      changeBrief(doc, { severity: 1, services: ['cache'] })
      addReference(doc, 'https://example.com', 'Ticket')
    },
  })
  expect(screen.getByText('SEV 1')).toBeTruthy()
  expect(screen.getByText('cache')).toBeTruthy()
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryAllByRole('button')).toEqual([])
  const links = screen.getByRole('region', { name: 'Links' })
  expect(within(links).getByRole('link', { name: 'Ticket' })).toBeTruthy()
})
