import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMeeting } from '../session/testing.tsx'
import { renderUi, setUpUiTests } from '../ui/render-ui.tsx'
import { RelatedSection } from './related-section.tsx'

setUpUiTests()
// No frame has come before the first key.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame'] }))
afterEach(() => void vi.useRealTimers())

const TOP = 'top' as CauseId

/** The inspector of a cause, with the field open that adds what it leads to. */
function open() {
  const { tab, within } = createMeeting({
    fill: (doc) => {
      addOutcome(doc, 'causes', { id: TOP, text: 'No canary' })
      addOutcome(doc, 'causes', { text: 'Cache was cold' })
    },
  })
  const board = tab.handle
  act(() => board.announce({ stage: 'causes', selection: [] }))
  renderUi(within(<RelatedSection item={causeRef(TOP)} />))
  fireEvent.click(screen.getByRole('button', { name: 'Because of…' }))
  return { field: screen.getByRole('combobox', { name: 'Because of…' }), board }
}

/** Typing opens the list, which forgets what it has marked a moment later. */
function typeAndEnter(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } })
  act(() => vi.advanceTimersByTime(1))
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
}

test('who types before the list has opened and presses Enter has made what they typed', () => {
  const { field, board } = open()
  typeAndEnter(field, 'Runbooks are nobody’s task')
  const { causes, links } = board.store.getState()
  expect(Object.values(causes).map(({ text }) => text)).toContain('Runbooks are nobody’s task')
  expect(Object.keys(links)).toHaveLength(1)
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('and has linked what fits, not what the list shows of before', () => {
  const { field, board } = open()
  typeAndEnter(field, 'cold')
  const { causes, links } = board.store.getState()
  expect(Object.keys(causes)).toHaveLength(2)
  expect(Object.values(links)).toMatchObject([
    { to: expect.not.stringContaining(TOP), from: causeRef(TOP) },
  ])
})
