import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SessionApp, startSessionApp } from './support/session-app.ts'

let app: SessionApp
beforeEach(async () => {
  app = await startSessionApp()
})
afterEach(() => app.close())

test('[X1] a command changes the session, and everyone is told', async () => {
  const ben = await app.enter('ben', 'participant')
  const { revision } = await app.lead.command({ type: 'timer.start', seconds: 60 })
  const told = await ben.until((state) => state.session.timer !== null)
  expect(told.session.timer).toMatchObject({ status: 'running', durationMs: 60_000 })
  expect(told.revision).toBeGreaterThanOrEqual(revision)
})

test('[X2] a snapshot with the revision of the answer, or a higher one, holds the change', async () => {
  const ben = await app.enter('ben', 'participant')
  const seen: SessionState[] = []
  ben.onSession((state) => seen.push(state))
  const answers = []
  for (const locked of [true, false, true, false]) {
    const { revision } = await app.lead.command({ type: 'stage.lock', stage: 'impact', locked })
    answers.push({ revision, locked })
    await app.enter(`guest ${revision}`, 'observer') // the roster counts on as well
  }
  const last = await ben.until(({ roster }) => roster.length === 6)
  expect(last.session.locked).toEqual([])
  for (const { revision, session } of seen) {
    const known = answers.findLast((answer) => answer.revision <= revision)
    if (known) expect(session.locked.includes('impact')).toBe(known.locked)
  }
  const revisions = seen.map(({ revision }) => revision)
  expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
})

test('[X3] a repeated command only tells what the first one did', async () => {
  const command = { type: 'timer.add', seconds: 60, idempotencyKey: 'key-1' } as const
  await app.lead.command({ type: 'timer.start', seconds: 60 })
  const first = await app.lead.command(command)
  expect(await app.lead.command(command)).toEqual(first)
  const timers = await Promise.all(Array.from({ length: 5 }, () => app.lead.command(command)))
  expect(timers).toEqual(Array.from({ length: 5 }, () => first))
  expect((await app.session()).timer).toMatchObject({ durationMs: 120_000 })
})

test('[X4] what a role may not do is refused, and nothing changes', async () => {
  const [ben, zoe] = [await app.enter('ben', 'participant'), await app.enter('zoe', 'observer')]
  const before = await app.session()
  expect(await ben.refused({ type: 'stage.go', stage: 'impact' })).toBe('forbidden')
  expect(await zoe.refused({ type: 'hand.raise', raised: true })).toBe('forbidden')
  expect(await app.session()).toEqual(before)
})
