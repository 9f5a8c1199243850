import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SessionApp, startSessionApp } from './support/session-app.ts'

let app: SessionApp
beforeEach(async () => {
  app = await startSessionApp()
})
afterEach(() => app.close())

async function openPoll(dots: number, given: { live?: boolean; several?: boolean } = {}) {
  const { rooms } = app.app.deps
  const ids = await rooms.edit(app.board, (doc) =>
    ['One', 'Two', 'Three'].map((text) => addNote(doc, { text, stage: 'causes', at: [0, 0] })),
  )
  const options = ids.map((id): OptionRef => `note:${id}`)
  const opened = await app.lead.command({
    ...{ type: 'poll.open', question: 'Which?', stage: 'causes', options, dots, ...given },
  })
  const poll = opened.result?.poll
  const [first, second, third] = options
  if (!poll || !first || !second || !third) throw new Error('no poll')
  return { poll, first, second, third }
}
const dotsOf = (ballots: object) =>
  Object.values(ballots).flatMap(({ dots }) => Object.values(dots as object))

test('[B3] fifty casts at once with five dots left give exactly five', async () => {
  const ben = await app.enter('ben', 'participant')
  const { poll, first, second } = await openPoll(7)
  for (const option of [first, second]) await ben.command({ type: 'poll.cast', poll, option })
  const casts = Array.from({ length: 50 }, (_, n) =>
    ben.post({ type: 'poll.cast', poll, option: n % 2 ? first : second }),
  )
  const answers = await Promise.all(casts)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const { secret } = await app.session()
  expect(dotsOf(secret.ballots).reduce((a, b) => a + b, 0)).toBe(7)
})

test('[B4] a cast that is sent again counts once, however often and from wherever', async () => {
  const ben = await app.enter('ben', 'participant')
  await ben.connect() // a second device
  const { poll, first } = await openPoll(7)
  const sent = Array.from({ length: 5 }, (_, n) => ({
    ...{ type: 'poll.cast', poll, option: first, idempotencyKey: `cast-${n}` },
  })) as Parameters<typeof ben.post>[0][]
  const answers = await Promise.all([...sent, ...sent, ...sent].map((cast) => ben.post(cast)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(Object.values((await app.session()).secret.ballots)).toMatchObject([
    { dots: { [first]: 5 } },
  ])
})

test('[B5] totals come when the vote is closed, ranked, with names of things and not of people', async () => {
  const [ben, cat] = [await app.enter('ben', 'participant'), await app.enter('cat', 'participant')]
  const { poll, first, second, third } = await openPoll(3)
  for (const option of [second, second, first]) {
    await ben.command({ type: 'poll.cast', poll, option })
  }
  await cat.command({ type: 'poll.cast', poll, option: second })
  const during = await app.lead.until(({ roster }) => roster.some(({ vote }) => vote === 'placing'))
  expect(during.session.poll?.totals).toBeNull()
  await app.lead.command({ type: 'poll.close' })
  const after = await app.lead.until(({ session }) => session.poll === null)
  expect(after.session.closedPolls).toEqual([poll])
  const { body, text } = await cat.visitor.get(`/api/boards/${app.board}/polls`)
  expect(body).toMatchObject({
    polls: [
      {
        id: poll,
        voted: 2,
        results: [
          { option: second, label: 'Two', dots: 3, rank: 1 },
          { option: first, label: 'One', dots: 1, rank: 2 },
          { option: third, label: 'Three', dots: 0, rank: 3 },
        ],
      },
    ],
  })
  expect(text).not.toContain(ben.id)
  expect((await app.app.deps.storage.sessions.load(app.board))?.session.secret.ballots).toEqual({})
})

test('[B6] while a live vote is open its totals are told', async () => {
  const ben = await app.enter('ben', 'participant')
  const { poll, second } = await openPoll(3, { live: true })
  await ben.command({ type: 'poll.cast', poll, option: second })
  const state = await app.lead.until(({ session }) => session.poll?.totals?.[1] === 1)
  expect(state.session.poll?.totals).toEqual([0, 1, 0])
})
