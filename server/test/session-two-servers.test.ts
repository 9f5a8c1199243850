import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { expect, test } from 'vitest'
import { createTestMeeting } from './support/session-rooms.ts'
import { BOARD, personId } from './support/sync-people.ts'

// Two processes on one storage do not see each other's sessions: only what they write tells.

async function twoServers() {
  const first = createTestMeeting()
  const second = createTestMeeting({ disk: first.disk, clock: first.clock })
  const lea = await first.enter('lea', 'facilitator')
  const ben = await second.enter('ben')
  return { first, second, lea, ben, clock: first.clock }
}

test('[X1] a change that another server has made is taken up, and none is lost', async () => {
  const { first, second, lea, ben, clock } = await twoServers()
  await first.command('lea', { type: 'session.start' })
  await second.command('ben', { type: 'hand.raise', raised: true })
  await first.command('lea', { type: 'stage.go', stage: 'impact' })
  await clock.advance(1_000)
  expect(lea.client.session?.session).toMatchObject({ phase: 'running', stage: 'impact' })
  expect(lea.client.session?.session.hands).toEqual(['ben'])
  expect(ben.client.session?.session.phase).toBe('running')
})

test('[B3] fifty casts at once on two servers give no one a dot too many', async () => {
  const { first, second, clock } = await twoServers()
  const adding = first.rooms.edit(BOARD, (doc) =>
    ['One', 'Two'].map((text) => addNote(doc, { text, stage: 'causes', at: [0, 0] })),
  )
  await clock.settle()
  const options = (await adding).map((id): OptionRef => `note:${id}`)
  const opened = await first.command('lea', {
    ...{ type: 'poll.open', question: 'Which?', stage: 'causes', options, dots: 5 },
  })
  const poll = opened.result?.poll
  const [option] = options
  if (!poll || !option) throw new Error('no poll')
  const casts = Array.from({ length: 50 }, (_, n) => {
    const { rooms } = n % 2 ? first : second
    const sender = { person: personId('ben'), key: `cast-${n}` }
    return rooms.command(BOARD, sender, { type: 'poll.cast', poll, option })
  })
  const outcomes = Promise.allSettled(casts)
  await clock.advance(1_000)
  expect((await outcomes).filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  const stored = await first.disk.storage.sessions.load(BOARD)
  expect(stored?.session.secret.ballots[personId('ben')]?.dots).toEqual({ [option]: 5 })
})
