import type { hookTakenSchema } from '@herringbone/shared/api/hooks.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { readBrief } from '@herringbone/shared/doc/read.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { addImportItems } from '@herringbone/shared/interchange/add-import.ts'
import { planReading } from '@herringbone/shared/interchange/plan-import.ts'
import { readWebhook } from '@herringbone/shared/interchange/read-webhook.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import type * as z from 'zod/mini'
import type { HookRow } from '../../storage/hooks.ts'
import type { Context } from '../context.ts'

/** Puts what a tool has sent on the timeline, all of it in one change, what is there already left out. */
export async function takeHook(
  { rooms, storage, now }: Pick<Context, 'rooms' | 'storage' | 'now'>,
  hook: HookRow,
  body: unknown,
  delivery: string,
): Promise<z.infer<typeof hookTakenSchema>> {
  const { tool, reading } = await readWebhook(body, { now: now(), delivery })
  const timeZone = await rooms.read(hook.board, (doc) => readBrief(doc).timeZone)
  const plan = await planReading(reading, 'json', { timeZone })
  const rejected = plan.rejected.map(({ line, reason }) => ({ line, reason }))
  if (plan.items.length > LIMITS.hookEvents) {
    throw new CodedError('too_large', { details: { events: LIMITS.hookEvents } })
  }
  if (plan.items.length === 0 && (rejected.length > 0 || plan.waiting > 0)) {
    throw new CodedError('import_unreadable', { details: { rejected } })
  }
  await storage.hooks.used(hook.id, now())
  if (plan.items.length === 0) return { tool, added: 0, duplicates: 0, rejected }
  const { added, duplicates } = await rooms.edit(hook.board, (doc) => {
    if (rootOf(doc, 'events').size + plan.items.length > LIMITS.eventsPerBoard) {
      throw new CodedError('board_full', { details: { limit: LIMITS.eventsPerBoard } })
    }
    const about = { batch: newId<'import-batch'>(), person: '', now: now() } as const
    return doc.transact(() => addImportItems(doc, plan.items, about))
  })
  return { tool, added: added.length, duplicates, rejected }
}
