import { sampleRound } from '@herringbone/shared/session/testing.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMeeting } from '../../session/testing.tsx'
import { createLocalDesk } from '../../sync/local-desk.ts'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { desksOf } from './desks.ts'
import { RoundSurface } from './round-surface.tsx'

setUpUiTests()

function show({ writing = true } = {}) {
  const { tab, session, within } = createMeeting()
  const { container } = renderUi(within(<RoundSurface />))
  session({ round: sampleRound() })
  if (writing) act(() => desksOf(tab.handle).setState({ desk: createLocalDesk() }))
  const paper = container.querySelector('.hb-paper')
  if (!paper) throw new Error('no paper')
  return paper
}

it('a double-click anywhere on the paper makes a note', () => {
  const paper = show()
  fireEvent.doubleClick(paper)
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})

it('a double-click on a word that one reads makes none', () => {
  show()
  fireEvent.doubleClick(screen.getByRole('heading', { name: /^Silent round/ }))
  fireEvent.doubleClick(screen.getByText('Describe conditions, not people'))
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('whoever only looks on makes none', () => {
  fireEvent.doubleClick(show({ writing: false }))
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('a facilitator says "ready" among the own notes, not among those of the others', () => {
  show()
  const ready = screen.getByRole('button', { name: 'I’m ready' })
  expect(screen.getByRole('region', { name: 'My notes' }).contains(ready)).toBe(true)
})
