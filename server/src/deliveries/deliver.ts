import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ActionStatus } from '@herringbone/shared/model/action.ts'
import type * as Y from 'yjs'
import type { Rooms } from '../rooms/rooms.ts'
import type { ConnectionRow, DeliveryRow } from '../storage/deliveries.ts'
import type { Storage } from '../storage/storage.ts'
import type { Ask } from './ask.ts'
import { type ConnectParts, connect } from './connect.ts'
import type { Found, Seen, Target } from './target.ts'
import { TargetError, type TargetFailure } from './target-error.ts'
import { TARGETS } from './targets/all.ts'
import { writeSent, writeStatus, writeTicket } from './to-document.ts'

export interface DeliverParts extends ConnectParts {
  storage: Pick<Storage, 'boards' | 'connections' | 'deliveries'>
  rooms: Pick<Rooms, 'edit'>
}

interface Step extends DeliverParts {
  target: Target
  ask: Ask
  place: ConnectionRow['place']
}

/** The first wait after a failure, ms; when it may have arrived, their search needs longer to know. */
const FIRST_WAIT_MS = 5_000
const UNSURE_WAIT_MS = 30_000
/** One look that finds nothing is no proof: what searches over there find is some seconds old. */
const MISSES = 1
const MISS_WAIT_MS = 2 * 60_000

/** Takes one delivery as far as it goes now; every step that counts is on disk before the next. */
export async function deliver(parts: DeliverParts, row: DeliveryRow): Promise<void> {
  const { storage, now } = parts
  const connection = await storage.connections.get(row.connection)
  if (!connection) {
    await storage.deliveries.put(stopped(row, 'connection-gone', '', now()))
    return
  }
  const target = TARGETS[connection.kind]
  let current = row
  const keep = async (change: Partial<DeliveryRow>) => {
    current = { ...current, ...change, updatedAt: now() }
    await storage.deliveries.put(current)
    return current
  }
  try {
    const step: Step = {
      ...parts,
      target,
      ask: connect(parts, connection),
      place: connection.place,
    }
    if (row.state === 'waiting' || row.state === 'sending') await send(step, row, keep)
    if (current.state === 'checking' || current.state === 'sent') await look(step, current, keep)
  } catch (error) {
    if (!(error instanceof TargetError)) throw error
    await keep(afterFailure(current, error.failure, now()))
  }
}

type Keep = (change: Partial<DeliveryRow>) => Promise<DeliveryRow>

const sendingOf = ({ place }: Step, row: DeliveryRow): Found => ({
  place,
  marker: row.marker,
  body: JSON.parse(row.payload),
  since: row.createdAt,
})

/** Makes it, or brings it to what is wanted now, or finds out that an earlier try has made it. */
async function send(step: Step, before: DeliveryRow, keep: Keep): Promise<void> {
  const { target, ask } = step
  // "sending" is said only while a request is out; one that a crash has left is to be looked for.
  const row = await keep({ state: 'waiting', attempts: before.attempts + 1 })
  const wish = sendingOf(step, row)
  if (row.remote && target.update) {
    await keep({ state: 'sending' })
    await target.update(ask, row.remote, wish)
    await keep(arrived(step.now()))
    return
  }
  if (row.mayExist) {
    if (!target.find) {
      await keep({ ...stopped(row, 'cannot-look', '', step.now()), state: 'unclear' })
      return
    }
    const remote = await target.find(ask, wish)
    if (remote) {
      await keep({ ...arrived(step.now()), remote })
      return
    }
    if (row.misses < MISSES) {
      const nextAt = step.now() + MISS_WAIT_MS
      await keep({ misses: row.misses + 1, nextAt })
      return
    }
  }
  // On disk before anything goes out: after a crash we know that it may be there.
  await keep({ state: 'sending', mayExist: true, misses: 0 })
  const remote = await target.create(ask, wish)
  await keep({ ...arrived(step.now()), remote })
}

const arrived = (now: number): Partial<DeliveryRow> => ({
  state: 'checking',
  attempts: 0,
  nextAt: now,
  mayExist: false,
  isComplete: false,
  problem: null,
})

/** Completes what is there, reads what was set, and lets the board follow. */
async function look(step: Step, row: DeliveryRow, keep: Keep): Promise<void> {
  const { target, ask, now } = step
  const { remote } = row
  if (!remote) return
  const wish = sendingOf(step, row)
  if (!row.isComplete) {
    await target.complete?.(ask, remote, wish)
    await inBoard(step, row, (doc) => {
      if (target.unit === 'issue') writeTicket(doc, row)
      if (target.unit === 'message') writeSent(doc, now())
    })
    await keep({ isComplete: true })
  }
  if (!target.read) {
    await keep({ state: 'sent', attempts: 0, nextAt: null, problem: null })
    return
  }
  const seen = await target.read(ask, remote, wish)
  if (seen === null) {
    await keep({ state: 'sent', nextAt: null, problem: { code: 'gone-there', message: '' } })
    return
  }
  await follow(step, row, seen)
  const isFollowed = target.unit === 'issue'
  await keep({
    ...{ state: 'sent', attempts: 0, problem: null },
    nextAt: isFollowed ? now() + pauseOf(seen.status) : null,
    seen: { status: seen.status, name: seen.name },
    // Later differences are work that people have done on it.
    differences: row.state === 'checking' ? seen.differences : row.differences,
  })
}

const pauseOf = (status: ActionStatus | null): number =>
  status === 'done' || status === 'wont' ? LIMITS.closedIssuePollMs : LIMITS.issuePollMs

/** Only a change over there moves the action: what people here have set since stays. */
async function follow(step: Step, row: DeliveryRow, { status, name }: Seen) {
  if (status === null || row.seen === null || row.seen.status === status) return
  await inBoard(step, row, (doc) => writeStatus(doc, row, { status, name, at: step.now() }))
}

/** Changes the board that it belongs to; one that is not there any more needs no change. */
async function inBoard(
  { storage, rooms }: Step,
  { board }: DeliveryRow,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  if (await storage.boards.get(board))
    await rooms.edit(board, (doc) => doc.transact(() => change(doc)))
}

const stopped = (
  row: DeliveryRow,
  code: NonNullable<DeliveryRow['problem']>['code'],
  message: string,
  now: number,
): DeliveryRow => ({
  ...row,
  state: row.remote && row.state !== 'waiting' && row.state !== 'sending' ? 'sent' : 'failed',
  nextAt: null,
  problem: { code, message },
  updatedAt: now,
})

/** When it is tried again, or that it is not. */
function afterFailure(row: DeliveryRow, failure: TargetFailure, now: number): DeliveryRow {
  const { problem, message, isPassing, waitMs } = failure
  const isMaking = row.state === 'waiting' || row.state === 'sending'
  // A search that failed says nothing about what it looked for.
  const mayExist = row.state === 'sending' && !row.remote ? failure.mayExist : row.mayExist
  const known = { ...row, mayExist }
  const attempts = isMaking ? row.attempts : row.attempts + 1
  if (!isPassing) return stopped(known, problem, message, now)
  if (attempts >= LIMITS.deliveryAttempts) return stopped(known, 'given-up', message, now)
  const first = mayExist ? UNSURE_WAIT_MS : FIRST_WAIT_MS
  const grown = Math.min(first * 2 ** (attempts - 1), LIMITS.deliveryWaitMs)
  return {
    ...known,
    state: isMaking ? 'waiting' : row.state,
    attempts,
    nextAt: now + Math.max(grown, waitMs ?? 0),
    problem: { code: problem, message },
    updatedAt: now,
  }
}
