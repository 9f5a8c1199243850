import type { RoundId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { Round } from '@herringbone/shared/session/round.ts'
import type { SessionView } from '@herringbone/shared/session/state.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocalTab } from '../../sync/local-board.ts'
import { createLocalDesk, type LocalDesk } from '../../sync/local-desk.ts'
import type { Tab } from '../../sync/tab.ts'
import { ManualClock } from '../../sync/testing/manual-clock.ts'
import { addLines } from './desk-actions.ts'
import { desksOf } from './desks.ts'
import { keepDesks, settleLeft } from './keep-desks.ts'

const R1 = 'r1' as RoundId
const ROUND: Round = {
  id: R1,
  question: 'What contributed?',
  stage: 'causes',
  named: false,
  openedAt: 0,
  status: 'open',
  discardableAt: null,
  ready: [],
  told: [],
}

let tab: Tab
let clock: ManualClock
let opened: LocalDesk[]
let stop: () => void

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('indexedDB', undefined)
  clock = new ManualClock()
  opened = []
})
afterEach(() => {
  stop()
  tab.handle.close()
  vi.unstubAllGlobals()
})

function start(role: 'participant' | 'observer' = 'participant') {
  tab = createLocalTab({ role })
  stop = keepDesks(tab.handle, {
    clock,
    open: ({ round }) => {
      const desk = createLocalDesk(round)
      opened.push(desk)
      return desk
    },
  })
}

let revision = 0
const say = (view: Partial<SessionView>) =>
  tab.session.take({ session: sampleView(view), revision: ++revision } as SessionState) // the rest is not read

const state = () => desksOf(tab.handle).getState()
const over = (outcome: 'revealed' | 'discarded' = 'revealed') =>
  say({
    pastRounds: [{ id: R1, question: 'What?', stage: 'causes', outcome, notes: 1, endedAt: 1 }],
  })

describe('while a round is under way', () => {
  test('the desk is open, once, and closed with the round', async () => {
    start()
    expect(state().desk).toBeNull()
    say({ round: ROUND })
    say({ round: { ...ROUND, ready: [tab.handle.me.id] } })
    expect(opened).toHaveLength(1)
    expect(state().desk).toBe(opened[0])
    over()
    expect(state().desk).toBeNull()
  })

  test('observers have none', () => {
    start('observer')
    say({ round: ROUND })
    expect(state().desk).toBeNull()
  })

  test('a desk that was opened too early is opened again', () => {
    start()
    say({ round: ROUND })
    const again = vi.spyOn(opened[0] as LocalDesk, 'retryNow') // the one that was just opened
    opened[0]?.status.setState({ connection: { status: 'ended', code: CLOSE.roundOver } })
    expect(again).not.toHaveBeenCalled()
    clock.advance(2_000)
    expect(again).toHaveBeenCalledOnce()
  })
})

describe('when it is over', () => {
  test('nothing is offered when everything was saved', async () => {
    start()
    say({ round: ROUND })
    addLines(opened[0] as LocalDesk, ['saved'])
    opened[0]?.saveAll()
    over()
    await Promise.resolve()
    expect(state().left).toEqual([])
  })

  test('what had not reached the server is offered until its writer has decided', async () => {
    start()
    say({ round: ROUND })
    addLines(opened[0] as LocalDesk, ['saved'])
    opened[0]?.saveAll()
    addLines(opened[0] as LocalDesk, ['offline'])
    over()
    await vi.waitFor(() => expect(state().left).toHaveLength(1))
    expect(state().left[0]).toMatchObject({
      round: R1,
      past: { outcome: 'revealed' },
      notes: [{ text: 'offline' }],
    })
    settleLeft(tab.handle, R1)
    expect(state().left).toEqual([])
  })

  test('what is under way has a moment to arrive', async () => {
    start()
    say({ round: ROUND })
    addLines(opened[0] as LocalDesk, ['under way'])
    opened[0]?.status.setState({ saved: { status: 'saving' } })
    over()
    opened[0]?.saveAll()
    opened[0]?.status.setState({ saved: { status: 'saved' } })
    await Promise.resolve()
    clock.advance(2_000)
    await Promise.resolve()
    expect(state().left).toEqual([])
  })
})
