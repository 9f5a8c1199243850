import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { dotsOn } from '@herringbone/shared/session/poll.ts'
import {
  ANSWERS_KEPT,
  BallotRefused,
  type SessionChange,
  SessionConflict,
  type Sessions,
  type StoredSession,
} from '../sessions.ts'
import { appendUpdate } from './doc-log.ts'
import type { Tables } from './tables.ts'

export function memorySessions(tables: Tables): Sessions {
  const { sessions, answers, members, docs } = tables
  return {
    async load(board) {
      return structuredClone(sessions.get(board)) ?? null
    },
    async answerOf(board, person, key) {
      return structuredClone(answers.get(`${board} ${person}`)?.get(key)) ?? null
    },
    async commit(board, expected, change) {
      const before = sessions.get(board) ?? null
      if ((before?.revision ?? null) !== expected) throw new SessionConflict()
      // All that can refuse comes before all that writes.
      const after = changed(before, change)
      sessions.set(board, structuredClone(after))
      if (change.closed.length > 0) forgetBallots(tables, board)
      for (const told of change.answers) keepAnswer(tables, board, told)
      for (const { person, role } of change.roles) {
        const row = members.get(board)?.get(person)
        if (row && row.revokedAt === null) row.role = role
      }
      for (const { doc, update } of change.updates) appendUpdate(tables, doc, update)
      for (const doc of change.deleted) docs.delete(doc)
    },
  }
}

function changed(before: StoredSession | null, change: SessionChange): StoredSession {
  const { revision, core, ballots: cast, closed } = change
  const base = core ?? before?.session
  if (!base) throw new Error('A first session needs its core.')
  const isSamePoll = before?.session.poll?.id === base.poll?.id
  const ballots = isSamePoll ? { ...before?.session.secret.ballots } : {}
  for (const { poll, person, ballot } of cast) {
    if (ballot === null) {
      delete ballots[person]
      continue
    }
    if (base.poll?.id !== poll || dotsOn(ballot) > base.poll.dots) throw new BallotRefused()
    ballots[person] = ballot
  }
  const closedPolls = [...(before?.session.closedPolls ?? []), ...closed]
  return { revision, session: { ...base, closedPolls, secret: { ...base.secret, ballots } } }
}

function forgetBallots({ answers }: Tables, board: BoardId): void {
  for (const [name, ofPerson] of answers) {
    if (!name.startsWith(`${board} `)) continue
    for (const [key, { result }] of ofPerson) if (result?.ballot) ofPerson.delete(key)
  }
}

function keepAnswer(
  { answers }: Tables,
  board: BoardId,
  told: SessionChange['answers'][number],
): void {
  const name = `${board} ${told.person}`
  const ofPerson = answers.get(name) ?? new Map()
  answers.set(name, ofPerson.set(told.key, structuredClone(told.answer)))
  for (const oldest of ofPerson.keys()) {
    if (ofPerson.size <= ANSWERS_KEPT) break
    ofPerson.delete(oldest)
  }
}
