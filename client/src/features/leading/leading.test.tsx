import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMeeting, someone } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { BringButton } from './bring-button.tsx'
import { HandButton } from './hand-button.tsx'
import { ReadyButton } from './ready-button.tsx'
import { RosterDialog } from './roster-dialog.tsx'
import { SummonNotice } from './summon-notice.tsx'
import { summonStore } from './summon-store.ts'
import { TakeOver } from './take-over.tsx'

const ANNA = 'anna' as PersonId
const AT = 1_700_000_000_000

setUpUiTests()
beforeEach(() => vi.useFakeTimers({ now: AT }))
afterEach(() => {
  vi.useRealTimers()
  summonStore.setState({ last: null })
})

const flush = () => act(() => vi.advanceTimersByTimeAsync(0))
const button = (name: string | RegExp) => screen.getByRole('button', { name })

function summoned() {
  const meeting = createMeeting({ role: 'participant' })
  const onGo = vi.fn()
  meeting.people([someone('Anna', 'facilitator')])
  renderUi(meeting.within(<SummonNotice onGo={onGo} />))
  meeting.session({ spotlight: { number: 1, by: ANNA, stage: 'causes' } })
  const followed = () => meeting.tab.handle.follow.getState().followed
  return { ...meeting, onGo, followed }
}

test('whoever is brought along goes after three seconds', () => {
  const { onGo, followed } = summoned()
  expect(screen.getByText('Anna brings everyone to Causes')).toBeTruthy()
  for (const seconds of [3, 2, 1]) {
    expect(screen.getByText(`You go along in ${seconds}`)).toBeTruthy()
    act(() => vi.advanceTimersByTime(1_000))
  }
  expect(onGo).toHaveBeenCalledWith('causes')
  expect(followed()).toBe(ANNA)
})

test('whoever declines stays, is not asked again by the same summons, and may still go', () => {
  const { onGo, followed, session } = summoned()
  fireEvent.keyDown(window, { key: 'Escape' })
  act(() => vi.advanceTimersByTime(10_000))
  session({ ready: [] })
  expect(onGo).not.toHaveBeenCalled()
  expect(followed()).toBeNull()
  fireEvent.click(button('Go along with Anna again'))
  expect(onGo).toHaveBeenCalledOnce()
})

test('a new summons asks again', () => {
  const { session } = summoned()
  fireEvent.click(button('Stay here'))
  expect(screen.queryByRole('button', { name: 'Go now' })).toBeNull()
  session({ spotlight: { number: 2, by: ANNA, stage: 'actions' } })
  expect(screen.getByText('Anna brings everyone to Actions')).toBeTruthy()
})

test('whoever is typing is not torn away from it', () => {
  const field = document.body.appendChild(document.createElement('textarea'))
  const { onGo } = summoned()
  field.focus()
  act(() => vi.advanceTimersByTime(10_000))
  expect(onGo).not.toHaveBeenCalled()
  field.remove()
  act(() => vi.advanceTimersByTime(1_000))
  expect(onGo).toHaveBeenCalledOnce()
})

test('when the spotlight ends, those who went along are free', () => {
  const { followed, session } = summoned()
  fireEvent.click(button('Go now'))
  expect(followed()).toBe(ANNA)
  session({ spotlight: null })
  expect(followed()).toBeNull()
})

test('who leaves by themselves is offered to go along again', () => {
  const { tab } = summoned()
  fireEvent.click(button('Go now'))
  expect(screen.queryByText(/leads everyone/)).toBeNull()
  act(() => tab.handle.follow.getState().stop())
  expect(screen.getByText('Anna leads everyone in Causes')).toBeTruthy()
  fireEvent.click(button('Not now'))
  expect(screen.queryByText(/leads everyone/)).toBeNull()
})

test('whoever brings everyone is not asked, and lets everyone go', async () => {
  const { tab, session, commands, within: inside } = createMeeting()
  session({})
  renderUi(inside(<BringButton stage="causes" />))
  fireEvent.click(button('Bring everyone here'))
  await flush()
  session({ spotlight: { number: 1, by: tab.handle.me.id, stage: 'causes' } })
  await flush()
  fireEvent.click(button('Let everyone go'))
  await flush()
  expect(commands()).toEqual([{ type: 'summon', stage: 'causes' }, { type: 'summon.end' }])
})

test('participants say that they are ready, and raise a hand', async () => {
  const { tab, session, commands, within: inside } = createMeeting({ role: 'participant' })
  session({ phase: 'running' })
  renderUi(
    inside(
      <>
        <ReadyButton />
        <HandButton />
      </>,
    ),
  )
  fireEvent.click(button('I’m ready'))
  fireEvent.click(button('Raise hand'))
  await flush()
  session({ ready: [tab.handle.me.id], hands: [tab.handle.me.id] })
  expect(button('Ready').getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(button('Lower hand'))
  await flush()
  expect(commands()).toEqual([
    { type: 'stage.ready', ready: true },
    { type: 'hand.raise', raised: true },
    { type: 'hand.raise', raised: false },
  ])
})

test('a button that cannot be used now says why and does nothing', async () => {
  const { session, commands, within: inside } = createMeeting({ role: 'observer' })
  session({})
  renderUi(inside(<HandButton />))
  fireEvent.click(button('Raise hand: Your role in this board does not allow that.'))
  await flush()
  expect(commands()).toEqual([])
})

test('taking over is offered to participants after a minute without anyone who leads', async () => {
  const { session, commands, within: inside } = createMeeting({ role: 'participant' })
  session({})
  renderUi(inside(<TakeOver />))
  expect(screen.queryByText(/Nobody leads/)).toBeNull()
  session({ leaderlessSince: AT })
  expect(screen.getByText('Nobody leads: you can take over in 60 s')).toBeTruthy()
  act(() => vi.advanceTimersByTime(59_500))
  expect(screen.getByText('Nobody leads: you can take over in 1 s')).toBeTruthy()
  act(() => vi.advanceTimersByTime(501))
  fireEvent.click(button('Take over'))
  await flush()
  expect(commands()).toEqual([{ type: 'facilitator.takeOver' }])
})

test('observers are told that nobody leads and are not offered to', () => {
  const { session, within: inside } = createMeeting({ role: 'observer' })
  session({ leaderlessSince: AT - 120_000 })
  renderUi(inside(<TakeOver />))
  expect(screen.getByText('Nobody leads at the moment')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('the roster names roles and labels, and lowers hands in order', async () => {
  const { session, people, commands, within: inside } = createMeeting()
  people([someone('Mira'), someone('Ola', 'observer')])
  session({
    labels: { ['mira' as PersonId]: ['scribe'] },
    hands: ['ola', 'mira'] as PersonId[],
  })
  renderUi(inside(<RosterDialog opened onClose={() => {}} />))
  await flush()
  const [hands, here] = screen.getAllByRole('list')
  if (!hands || !here) throw new Error('no lists')
  expect(within(hands).getAllByRole('listitem')[0]?.textContent).toMatch(/Ola/)
  expect(within(here).getByText('Participant · Scribe')).toBeTruthy()
  fireEvent.click(button('Lower the hand of Ola'))
  await flush()
  expect(commands()).toEqual([{ type: 'hand.lower', person: 'ola' }])
})
