import { createHash } from 'node:crypto'
import type { Send } from '@herringbone/shared/api/deliveries.ts'
import { byOrder } from '@herringbone/shared/doc/order.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { type BoardId, type DeliveryId, newId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Prepared, Target } from '../../deliveries/target.ts'
import { TARGETS } from '../../deliveries/targets/all.ts'
import type { ConnectionRow, DeliveryRow } from '../../storage/deliveries.ts'
import type { Context } from '../context.ts'
import { reportSource } from '../exports/report-source.ts'
import { findConnection } from './connections.ts'

export interface Item {
  id: DeliveryId
  subject: string
  marker: string
  prepared: Prepared
  /** Of what is sent: whether it is still what was shown. */
  digest: string
}

/** What would go over for a wish; nothing is stored and nothing is sent. */
export async function prepareItems(
  context: Context,
  board: BoardId,
  wish: Send,
  base: string,
): Promise<{ connection: ConnectionRow; items: Item[] }> {
  const connection = await findConnection(context, wish.connection)
  const source = await reportSource(context, board, { locale: wish.locale, base })
  const target = TARGETS[connection.kind]
  const subjects = target.unit === 'issue' ? actionsOf(source, wish) : [null]
  const items = await Promise.all(
    subjects.map((action) => itemFor(context, { board, source, target, connection, action })),
  )
  return { connection, items }
}

/** The chosen ones; without a choice all that are to be done and have no ticket yet. */
function actionsOf({ board }: ReportSource, { actions }: Send): Action[] {
  const known = Object.values(board.actions)
    .filter(({ text }) => text.trim() !== '')
    .sort(byOrder)
  if (!actions) {
    return known.filter(({ ticket, status }) => ticket === '' && status !== 'wont')
  }
  return known.filter(({ id }) => actions.includes(id))
}

interface ItemWish {
  board: BoardId
  source: ReportSource
  target: Target
  connection: ConnectionRow
  action: Action | null
}

async function itemFor(
  { storage }: Pick<Context, 'storage'>,
  { board, source, target, connection, action }: ItemWish,
): Promise<Item> {
  const before = action ? [] : await storage.deliveries.list(board)
  const count = before.filter((row) => row.connection === connection.id).length
  const subject = subjectOf(target, action, count)
  // The same whenever it is prepared, so that what is shown is what is sent, to the last sign.
  const marker = `herringbone-${hashOf([board, connection.id, subject].join(' ')).slice(0, 20)}`
  const { place } = connection
  const prepared = target.prepare({ source, place, marker, ...(action && { action }) })
  const digest = hashOf(JSON.stringify(prepared.body))
  return { id: newId<'delivery'>(), subject, marker, prepared, digest }
}

/** What there is once: an action's issue, and a page that can be brought up to date. */
function subjectOf({ unit, update }: Target, action: Action | null, count: number): string {
  if (action) return action.id
  if (unit === 'message') return `summary-${count + 1}`
  return update ? 'report' : `report-${count + 1}`
}

/** Puts what was prepared into the queue; what is there already is brought up to date or left. */
export async function enqueue(
  context: Context,
  { board, person, wish, base }: { board: BoardId; person: Person; wish: Send; base: string },
): Promise<DeliveryRow[]> {
  const { storage, sender, now } = context
  const { id, kind } = await findConnection(context, wish.connection)
  const isUpdated = Boolean(TARGETS[kind].update)
  // Prepared in here: what is known of a subject, its mark above all, must not change meanwhile.
  return sender.queue.revise(id, async () => {
    const { connection, items } = await prepareItems(context, board, wish, base)
    if (items.length === 0) throw new CodedError('nothing_to_send')
    refuseOutdated(items, wish)
    const rows: DeliveryRow[] = []
    for (const item of items) {
      const fresh = freshRow(item, { board, connection, person, now: now() })
      const there = await storage.deliveries.add(fresh)
      const next = there.id === fresh.id ? there : again(there, fresh, isUpdated)
      if (next !== there) await storage.deliveries.put(next)
      rows.push(next)
    }
    return rows
  })
}

/** What changed since it was shown is shown again before it goes out. */
function refuseOutdated(items: readonly Item[], { shown }: Send): void {
  if (!shown) return
  const digests = new Map(shown.map(({ subject, digest }) => [subject, digest]))
  if (items.some(({ subject, digest }) => digests.get(subject) !== digest)) {
    throw new CodedError('preview_outdated')
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

interface RowParts {
  board: BoardId
  connection: ConnectionRow
  person: Person
  now: number
}

function freshRow(item: Item, { board, connection, person, now }: RowParts): DeliveryRow {
  const { id, subject, marker, prepared } = item
  return {
    ...{ id, board, connection: connection.id, subject, marker },
    ...{ title: prepared.title, payload: JSON.stringify(prepared.body) },
    ...{ state: 'waiting', attempts: 0, nextAt: now, mayExist: false, misses: 0 },
    ...{ remote: null, isComplete: false, seen: null, differences: [], problem: null },
    ...{ createdAt: now, createdBy: person.id, updatedAt: now },
  }
}

/** One that was sent before: an issue is made once, a page gets what is new, a failure a new try. */
function again(there: DeliveryRow, fresh: DeliveryRow, isUpdated: boolean): DeliveryRow {
  const isGone = there.problem?.code === 'gone-there'
  if (there.remote && !isUpdated && !isGone) return there
  const { title, payload, nextAt, updatedAt } = fresh
  return {
    ...there,
    ...{ title, payload, nextAt, updatedAt, state: 'waiting', attempts: 0, problem: null },
    ...(isGone && { remote: null, seen: null }),
    isComplete: false,
  }
}
