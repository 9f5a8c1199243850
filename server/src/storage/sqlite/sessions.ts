import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { completeSession } from '@herringbone/shared/session/new-session.ts'
import { type Ballot, type ClosedPoll, dotsOn } from '@herringbone/shared/session/poll.ts'
import {
  ANSWERS_KEPT,
  BallotRefused,
  type SessionChange,
  SessionConflict,
  type SessionCore,
  type Sessions,
  type StoredSession,
} from '../sessions.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import type { SqliteDocLog } from './doc-log.ts'
import type { SqliteMembers } from './members.ts'

export interface SqliteSessions extends Sessions {
  /** Writes the session of a new board within a transaction of the caller's. */
  createNow(board: BoardId, stored: StoredSession): void
}

// What was written as JSON is of the type that it was written from: nobody else writes these rows.
const parse = <T>(json: string): T => JSON.parse(json) as T

export function sqliteSessions(
  db: Database,
  docs: SqliteDocLog,
  members: SqliteMembers,
): SqliteSessions {
  const load = prepareLoad(db)
  const rows = prepareRows(db)
  const answers = prepareAnswers(db)

  const commitNow = (board: BoardId, expected: number | null, change: SessionChange): void => {
    rows.advance(board, expected, change.revision)
    if (expected === null && !change.core) throw new Error('A first session needs its core.')
    if (change.core) rows.putCore(board, change.core)
    for (const ballot of change.ballots) rows.putBallot(board, ballot)
    for (const poll of change.closed) rows.addClosed(board, poll)
    if (change.closed.length > 0) answers.forgetBallots(board)
    for (const told of change.answers) answers.keep(board, told)
    for (const { person, role } of change.roles) members.setRoleNow(board, person, role)
    for (const { doc, update } of change.updates) docs.appendNow(doc, update)
    for (const doc of change.deleted) docs.deleteNow(doc)
  }

  return {
    load: (board) => db.run(() => load(board)),
    answerOf: (board, person, key) => db.run(() => answers.find(board, person, key)),
    async commit(board, expected, change) {
      await db.transaction(() => commitNow(board, expected, change))
      const { erases, deleted, closed } = change
      if (erases || deleted.length + closed.length > 0) db.forgetLog()
    },
    createNow(board, { revision, session }) {
      rows.advance(board, null, revision)
      rows.putCore(board, session)
    },
  }
}

function prepareLoad(db: Database): (board: BoardId) => StoredSession | null {
  const one = db.prepare(`
    SELECT revision, core FROM sessions JOIN session_cores USING (board) WHERE board = ?`)
  const ballots = db.prepare('SELECT person, ballot FROM ballots WHERE board = ?')
  const closed = db.prepare('SELECT poll FROM closed_polls WHERE board = ? ORDER BY seq')
  return (board) => {
    const row = one.get(board)
    if (!row) return null
    const core = parse<SessionCore>(text(row, 'core'))
    const cast = ballots
      .all(board)
      .map((row) => [text(row, 'person'), parse<Ballot>(text(row, 'ballot'))])
    const closedPolls = closed.all(board).map((row) => parse<ClosedPoll>(text(row, 'poll')))
    const secret = { ...core.secret, ballots: Object.fromEntries(cast) }
    const session = completeSession({ ...core, closedPolls, secret })
    return { revision: number(row, 'revision'), session }
  }
}

function prepareRows(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO sessions (board, revision) VALUES (?, ?)')
  const update = db.prepare('UPDATE sessions SET revision = ?3 WHERE board = ?1 AND revision = ?2')
  const setPoll = db.prepare('UPDATE sessions SET poll = ?2, poll_dots = ?3 WHERE board = ?1')
  const upsertCore = db.prepare(`
    INSERT INTO session_cores (board, core) VALUES (?1, ?2)
    ON CONFLICT (board) DO UPDATE SET core = excluded.core`)
  const dropOthers = db.prepare('DELETE FROM ballots WHERE board = ?1 AND poll IS NOT ?2')
  // The budget is a condition of the write: whatever the rules made of it, no row goes over it.
  const cast = db.prepare(`
    INSERT INTO ballots (board, poll, person, dots, ballot)
    SELECT ?1, ?2, ?3, ?4, ?5 FROM sessions WHERE board = ?1 AND poll = ?2 AND poll_dots >= ?4
    ON CONFLICT (board, poll, person) DO UPDATE SET dots = excluded.dots, ballot = excluded.ballot`)
  const drop = db.prepare('DELETE FROM ballots WHERE board = ? AND poll = ? AND person = ?')
  const addClosed = db.prepare(`
    INSERT INTO closed_polls (board, seq, poll) VALUES (?1,
      1 + coalesce((SELECT max(seq) FROM closed_polls WHERE board = ?1), 0), ?2)`)

  return {
    advance(board: BoardId, expected: number | null, revision: number): void {
      const { changes } =
        expected === null ? insert.run(board, revision) : update.run(board, expected, revision)
      if (changes === 0) throw new SessionConflict()
    },
    putCore(board: BoardId, core: SessionCore): void {
      upsertCore.run(board, JSON.stringify(coreOf(core)))
      setPoll.run(board, core.poll?.id ?? null, core.poll?.dots ?? null)
      dropOthers.run(board, core.poll?.id ?? null)
    },
    putBallot(board: BoardId, { poll, person, ballot }: SessionChange['ballots'][number]): void {
      if (ballot === null) drop.run(board, poll, person)
      else {
        const json = JSON.stringify(ballot)
        const { changes } = cast.run(board, poll, person, dotsOn(ballot), json)
        if (changes === 0) throw new BallotRefused()
      }
    },
    addClosed(board: BoardId, poll: ClosedPoll): void {
      addClosed.run(board, JSON.stringify(poll))
    },
  }
}

/** A whole session passes for its core: what has rows of its own is left out of it. */
function coreOf(core: SessionCore & { closedPolls?: unknown }): SessionCore {
  const { closedPolls: _closed, ...rest } = core
  const secret: SessionCore['secret'] & { ballots?: unknown } = { ...core.secret }
  delete secret.ballots
  return { ...rest, secret }
}

function prepareAnswers(db: Database) {
  const one = db.prepare(
    'SELECT answer FROM command_answers WHERE board = ? AND person = ? AND key = ?',
  )
  const insert = db.prepare(`
    INSERT OR REPLACE INTO command_answers (board, person, key, seq, answer)
    VALUES (?1, ?2, ?3, 1 + coalesce(
      (SELECT max(seq) FROM command_answers WHERE board = ?1 AND person = ?2), 0), ?4)`)
  const forget = db.prepare(`
    DELETE FROM command_answers WHERE board = ?1 AND person = ?2 AND seq <= (
      SELECT max(seq) FROM command_answers WHERE board = ?1 AND person = ?2) - ?3`)
  const forgetBallots = db.prepare(`
    DELETE FROM command_answers WHERE board = ? AND answer ->> '$.result.ballot' IS NOT NULL`)
  return {
    forgetBallots(board: BoardId): void {
      forgetBallots.run(board)
    },
    find(board: BoardId, person: PersonId, key: string): CommandAnswer | null {
      const row = one.get(board, person, key)
      return row ? parse<CommandAnswer>(text(row, 'answer')) : null
    },
    keep(board: BoardId, told: SessionChange['answers'][number]): void {
      const { person, key, answer } = told
      insert.run(board, person, key, JSON.stringify(answer))
      forget.run(board, person, ANSWERS_KEPT)
    },
  }
}
