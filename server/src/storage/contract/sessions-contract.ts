import type { BoardId, PersonId, PollId } from '@herringbone/shared/model/ids.ts'
import type { Ballot, ClosedPoll, OptionRef, Poll } from '@herringbone/shared/session/poll.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { sampleSession } from '@herringbone/shared/session/testing.ts'
import { expect, test } from 'vitest'
import { boardDoc } from '../doc-log.ts'
import { ANSWERS_KEPT, BallotRefused, type SessionChange, SessionConflict } from '../sessions.ts'
import type { Storage } from '../storage.ts'
import { createBoard, newBoardId, newPersonId, sampleMember } from './samples.ts'

const OPTION: OptionRef = 'note:one'
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const poll = (id: string, dots = 3): Poll => ({
  ...{ id: id as PollId, question: 'What first?', stage: 'causes', options: [OPTION] },
  ...{ dots, several: true, live: false, openedAt: 1_000 },
})
const ballot = (dots: number): Ballot => ({
  ...{ dots: { [OPTION]: dots }, done: false, abstained: false },
})
const over = (id: string): ClosedPoll => {
  const { live: _live, ...rest } = poll(id)
  return { ...rest, closedAt: 2_000, voted: 1, abstained: 0, results: [] }
}

/** A change with what matters to a test given by it. */
const change = (revision: number, given: Partial<SessionChange> = {}): SessionChange => ({
  ...{ revision, core: null, ballots: [], closed: [], erases: false, answers: [] },
  ...{ roles: [], updates: [], deleted: [] },
  ...given,
})
const withPoll = (open: Poll | null): Session => sampleSession({ poll: open })

export function sessionsContract(current: () => Storage): void {
  const commit = (board: BoardId, expected: number | null, next: SessionChange) =>
    current().sessions.commit(board, expected, next)
  const cast = (person: PersonId, dots: number, of = 'poll-1') => ({
    ballots: [{ poll: of as PollId, person, ballot: ballot(dots) }],
  })
  const ballotsOf = async (board: BoardId) =>
    (await current().sessions.load(board))?.session.secret.ballots

  test('a board of an older version has no session until one is written', async () => {
    const board = newBoardId()
    expect(await current().sessions.load(board)).toBeNull()
    const session = sampleSession({ phase: 'running' })
    await commit(board, null, change(7, { core: session }))
    expect(await current().sessions.load(board)).toEqual({ revision: 7, session })
  })

  test('a new board comes with its session', async () => {
    const { id } = await createBoard(current())
    expect(await current().sessions.load(id)).toEqual({ revision: 1, session: sampleSession() })
  })

  test('a change is refused when another one came before it', async () => {
    const { id } = await createBoard(current())
    await commit(id, 1, change(2, { core: sampleSession({ stage: 'impact' }) }))
    const late = change(3, { core: sampleSession({ stage: 'causes' }) })
    await expect(commit(id, 1, late)).rejects.toThrow(SessionConflict)
    await expect(commit(id, null, late)).rejects.toThrow(SessionConflict)
    await expect(commit(newBoardId(), 1, late)).rejects.toThrow(SessionConflict)
    const stored = await current().sessions.load(id)
    expect(stored).toMatchObject({ revision: 2, session: { stage: 'impact' } })
  })

  test('of many changes of one revision exactly one is written', async () => {
    const { id } = await createBoard(current())
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => commit(id, 1, change(2 + index))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('ballots are kept beside the session, one for each person', async () => {
    const { id } = await createBoard(current())
    const [ann, ben] = [newPersonId(), newPersonId()]
    await commit(id, 1, change(2, { core: withPoll(poll('poll-1')) }))
    await commit(id, 2, change(3, cast(ann, 1)))
    await commit(id, 3, change(4, cast(ben, 3)))
    await commit(id, 4, change(5, cast(ann, 2)))
    expect(await ballotsOf(id)).toEqual({ [ann]: ballot(2), [ben]: ballot(3) })
    const gone = { ballots: [{ poll: 'poll-1' as PollId, person: ann, ballot: null }] }
    await commit(id, 5, change(6, gone))
    expect(await ballotsOf(id)).toEqual({ [ben]: ballot(3) })
  })

  test('a ballot over the budget of its poll is refused, with all that came with it', async () => {
    const { id } = await createBoard(current())
    const ann = newPersonId()
    await commit(id, 1, change(2, { core: withPoll(poll('poll-1', 3)) }))
    const answer = { person: ann, key: 'key', answer: { revision: 3 } }
    const tooMany = change(3, { ...cast(ann, 4), answers: [answer] })
    await expect(commit(id, 2, tooMany)).rejects.toThrow(BallotRefused)
    expect(await ballotsOf(id)).toEqual({})
    expect(await current().sessions.answerOf(id, ann, 'key')).toBeNull()
    expect(await current().sessions.load(id)).toMatchObject({ revision: 2 })
  })

  test('a ballot of a poll that is not open is refused', async () => {
    const { id } = await createBoard(current())
    const ann = newPersonId()
    await expect(commit(id, 1, change(2, cast(ann, 1)))).rejects.toThrow(BallotRefused)
    await commit(id, 1, change(2, { core: withPoll(poll('poll-1')) }))
    await expect(commit(id, 2, change(3, cast(ann, 1, 'poll-0')))).rejects.toThrow(BallotRefused)
  })

  test('when a poll is over its ballots are gone, and its result is kept', async () => {
    const { id } = await createBoard(current())
    await commit(id, 1, change(2, { core: withPoll(poll('poll-1')) }))
    await commit(id, 2, change(3, cast(newPersonId(), 1)))
    await commit(id, 3, change(4, { core: withPoll(null), closed: [over('poll-1')] }))
    await commit(id, 4, change(5, { core: withPoll(poll('poll-2')) }))
    await commit(id, 5, change(6, { core: withPoll(null), closed: [over('poll-2')] }))
    const session = sampleSession({ closedPolls: [over('poll-1'), over('poll-2')] })
    expect(await current().sessions.load(id)).toEqual({ revision: 6, session })
  })

  test('when a poll is over, no answer that is kept tells of a ballot', async () => {
    const { id } = await createBoard(current())
    const ann = newPersonId()
    const told = (key: string, result: object) => ({
      person: ann,
      key,
      answer: { revision: 3, result },
    })
    const answers = [told('cast', { ballot: ballot(1) }), told('other', { notes: 3 })]
    await commit(id, 1, change(2, { core: withPoll(poll('poll-1')) }))
    await commit(id, 2, change(3, { ...cast(ann, 1), answers }))
    const closing = { core: withPoll(null), closed: [over('poll-1')], answers: [told('close', {})] }
    await commit(id, 3, change(4, closing))
    const find = (key: string) => current().sessions.answerOf(id, ann, key)
    expect(await find('cast')).toBeNull()
    expect(await find('other')).toEqual({ revision: 3, result: { notes: 3 } })
    expect(await find('close')).toEqual({ revision: 3, result: {} })
  })

  test('an answer is told to its person alone, and to nobody in another board', async () => {
    const { id } = await createBoard(current())
    const ann = newPersonId()
    const answer = { revision: 2, result: { notes: 3 } }
    await commit(id, 1, change(2, { answers: [{ person: ann, key: 'key', answer }] }))
    expect(await current().sessions.answerOf(id, ann, 'key')).toEqual(answer)
    expect(await current().sessions.answerOf(id, ann, 'another')).toBeNull()
    expect(await current().sessions.answerOf(id, newPersonId(), 'key')).toBeNull()
    expect(await current().sessions.answerOf(newBoardId(), ann, 'key')).toBeNull()
  })

  test('of the answers to one person the newest are kept', async () => {
    const { id } = await createBoard(current())
    const [ann, ben] = [newPersonId(), newPersonId()]
    const answer = (person: PersonId, revision: number) => ({
      answers: [{ person, key: `key-${revision}`, answer: { revision } }],
    })
    await commit(id, 1, change(2, answer(ben, 2)))
    for (let n = 2; n < ANSWERS_KEPT + 5; n++)
      await commit(id, n, change(n + 1, answer(ann, n + 1)))
    const find = (person: PersonId, n: number) =>
      current().sessions.answerOf(id, person, `key-${n}`)
    expect(await find(ann, 4)).toBeNull()
    expect(await find(ann, 6)).toEqual({ revision: 6 })
    expect(await find(ann, ANSWERS_KEPT + 5)).toEqual({ revision: ANSWERS_KEPT + 5 })
    expect(await find(ben, 2)).toEqual({ revision: 2 })
  })

  test('of many answers in one change the newest are kept as well', async () => {
    const { id } = await createBoard(current())
    const person = newPersonId()
    const answers = Array.from({ length: ANSWERS_KEPT + 5 }, (_, n) => ({
      ...{ person, key: `key-${n}`, answer: { revision: 2 } },
    }))
    await commit(id, 1, change(2, { answers }))
    expect(await current().sessions.answerOf(id, person, 'key-4')).toBeNull()
    expect(await current().sessions.answerOf(id, person, 'key-5')).toEqual({ revision: 2 })
  })

  test('roles, updates and deleted documents come with the change, or not at all', async () => {
    const { id } = await createBoard(current())
    const [stays, leaves] = [boardDoc(id), boardDoc(newBoardId())]
    await current().docs.append([{ doc: leaves, update: bytes(9) }])
    const member = sampleMember(id)
    await current().members.put(member)
    const revoked = sampleMember(id, { revokedAt: 5 })
    await current().members.put(revoked)
    const next = change(2, {
      roles: [member, revoked].map(({ person }) => ({ person, role: 'facilitator' as const })),
      updates: [{ doc: stays, update: bytes(2) }],
      deleted: [leaves],
    })

    await expect(commit(id, 7, next)).rejects.toThrow(SessionConflict)
    expect((await current().docs.load(leaves)).updates).toEqual([bytes(9)])
    expect(await current().members.get(id, member.person)).toEqual(member)

    await commit(id, 1, next)
    expect((await current().docs.load(stays)).updates).toEqual([bytes(1), bytes(2)])
    expect((await current().docs.load(leaves)).updates).toEqual([])
    expect(await current().members.get(id, member.person)).toMatchObject({ role: 'facilitator' })
    expect(await current().members.get(id, revoked.person)).toEqual(revoked)
  })
}
