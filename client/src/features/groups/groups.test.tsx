import type { GroupId, PersonId } from '@herringbone/shared/model/ids.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createMeeting, someone } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { GroupBanner } from './group-banner.tsx'
import { GroupsDialog } from './groups-dialog.tsx'

setUpUiTests()

const settle = () => act(async () => {})

test('people are put into groups, moved by hand, and the groups opened', async () => {
  const { session, people, commands, within } = createMeeting()
  people([someone('Ben'), someone('Cat'), someone('Ola', 'observer')])
  session({ phase: 'running' })
  const onClose = vi.fn()
  renderUi(within(<GroupsDialog opened onClose={onClose} />))
  expect(screen.queryByLabelText('Group of Ola')).toBeNull()
  fireEvent.change(screen.getByLabelText('Group of Ben'), { target: { value: '1' } })
  fireEvent.change(screen.getByLabelText('Group of Cat'), { target: { value: '1' } })
  fireEvent.change(screen.getByLabelText('Name of group 2'), { target: { value: 'Facts' } })
  fireEvent.click(screen.getByRole('button', { name: 'Begin in groups' }))
  await settle()
  const [command] = commands()
  expect(command).toEqual({
    type: 'groups.open',
    groups: [
      { name: 'Group 1', people: [] },
      { name: 'Facts', people: expect.arrayContaining(['ben', 'cat']) },
    ],
  })
})

test('members see their group and who is in it; facilitators bring everyone back', async () => {
  const { tab, session, people, commands, within } = createMeeting({ role: 'participant' })
  people([someone('Ben'), someone('Cat')])
  const own = { id: 'g1' as GroupId, name: 'Facts', people: [tab.handle.me.id, 'ben' as PersonId] }
  const other = { id: 'g2' as GroupId, name: 'Causes', people: ['cat' as PersonId] }
  session({ phase: 'running', groups: [own, other] })
  renderUi(within(<GroupBanner timer={null} onChange={() => {}} />))
  expect(screen.getByText('You are in Facts')).toBeTruthy()
  expect(screen.getByText('with Ben')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Back to the plenum' })).toBeNull()

  people([someone('Ben'), someone('Cat')], 'facilitator')
  expect(screen.getByText('2 breakout groups')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Back to the plenum' }))
  await settle()
  expect(commands()).toEqual([{ type: 'groups.close' }])
})
