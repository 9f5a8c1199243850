import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createMeeting } from '../session/testing.tsx'
import { renderUi, setUpUiTests } from '../ui/render-ui.tsx'
import { part, relateNew, relateOn } from './related-edits.ts'
import { RelatedSection } from './related-section.tsx'

setUpUiTests()

const [TOP, DEEP] = [causeRef('top' as CauseId), causeRef('deep' as CauseId)]
const FIX = actionRef('fix' as ActionId)

/** A cause with a deeper one and an action, seen by a participant on the Causes. */
function open(role: 'participant' | 'facilitator' = 'participant') {
  const meeting = createMeeting({
    role,
    fill: (doc) => {
      for (const id of ['top', 'deep']) addOutcome(doc, 'causes', { id: id as CauseId, text: id })
      addOutcome(doc, 'actions', { id: 'fix' as ActionId, text: 'Stage it' })
      addLink(doc, { kind: 'why', from: TOP, to: DEEP })
      addLink(doc, { kind: 'answer', from: DEEP, to: FIX })
    },
  })
  const board = meeting.tab.handle
  act(() => board.announce({ stage: 'causes', selection: [] }))
  const links = () => Object.keys(board.store.getState().links).length
  return { ...meeting, board, links }
}

test('a step that is locked locks its links and records wherever they are shown', () => {
  const { session, board, links } = open()
  session({ locked: ['actions'] })
  expect([board.canEdit(), board.canEdit('causes'), board.canEdit('actions')]).toEqual([
    ...[true, true, false],
  ])
  part(board, DEEP, 'leadsTo', FIX)
  relateNew(board, DEEP, 'leadsTo', 'Alert on refusals')
  expect(relateOn(board, TOP, 'leadsTo', FIX)).toBe(false)
  expect(links()).toBe(2)
  expect(board.store.getState().actionOrder).toHaveLength(1)
  part(board, DEEP, 'leadsTo', TOP)
  expect(links()).toBe(1)
})

test('a facilitator edits what is locked', () => {
  const { session, board } = open('facilitator')
  session({ locked: ['actions', 'causes'] })
  expect(board.canEdit('actions')).toBe(true)
})

test('what a locked step holds is read in an inspector, and comes back when it is unlocked', () => {
  const { session, within } = open()
  renderUi(within(<RelatedSection item={DEEP} />))
  const unlink = (words: string) =>
    screen.queryByRole('button', { name: `Remove the link to “${words}”` })
  expect([unlink('top'), unlink('Stage it')]).not.toContain(null)
  session({ locked: ['actions'] })
  expect(unlink('top')).not.toBeNull()
  expect(unlink('Stage it')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Leads to…' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Because of…' })).toBeTruthy()
  session({ locked: [] })
  expect(screen.getByRole('button', { name: 'Leads to…' })).toBeTruthy()
})

test('the keyboard goes on where something was linked or parted', () => {
  const { within } = open()
  renderUi(within(<RelatedSection item={DEEP} />))
  fireEvent.click(screen.getByRole('button', { name: 'Leads to…' }))
  const field = screen.getByRole('combobox', { name: 'Leads to…' })
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leads to…' }))
  fireEvent.click(screen.getByRole('button', { name: 'Remove the link to “Stage it”' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leads to…' }))
})
