import type { Import, Imported } from '@herringbone/shared/api/imports.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { addImportItems } from '@herringbone/shared/interchange/add-import.ts'
import type { MarkedItem } from '@herringbone/shared/interchange/duplicates.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import type { Access } from '../access.ts'
import type { Context } from '../context.ts'
import { readImport } from './read-import.ts'

/** Lines told of when nothing could be read. */
const TOLD = 20

/**
 * Adds what a text holds and the board has not. When it fails in the middle, what was added stays,
 * and the same import again adds the rest.
 */
export async function addImport(
  context: Pick<Context, 'rooms' | 'now'>,
  { board, person }: Pick<Access, 'board' | 'person'>,
  { text, options, exclude = [] }: Import,
): Promise<Imported> {
  const { rooms, now } = context
  const plan = await readImport(context, board.id, text, options)
  const { rejected, questions, waiting, csv } = plan
  if (questions.length > 0) {
    throw new CodedError('import_needs_answer', { details: { questions, waiting, csv } })
  }
  if (plan.items.length === 0) {
    throw new CodedError('import_unreadable', { details: { rejected: rejected.slice(0, TOLD) } })
  }
  const except = new Set(exclude)
  const fresh = plan.items.filter(({ duplicate, key }) => !duplicate && !except.has(key)).length
  const events = await rooms.read(board.id, (doc) => rootOf(doc, 'events').size)
  if (events + fresh > LIMITS.eventsPerBoard) {
    throw new CodedError('board_full', { details: { events, limit: LIMITS.eventsPerBoard } })
  }

  const batch = newId<'import-batch'>()
  const done = { added: 0, duplicates: 0, excluded: 0 }
  for (const items of portions(plan.items)) {
    if (items.every(({ duplicate }) => duplicate)) {
      done.duplicates += items.length
      continue
    }
    const { added, duplicates, excluded } = await rooms.edit(board.id, (doc) =>
      doc.transact(() =>
        addImportItems(doc, items, { batch, person: person.id, now: now(), except }),
      ),
    )
    done.added += added.length
    done.duplicates += duplicates
    done.excluded += excluded
  }
  return { batch, ...done, rejected }
}

/** What one change to the document holds at most: the room gets it as one message. */
const PORTION = { items: 300, chars: 128 * 1024 }

function* portions(items: readonly MarkedItem[]): Generator<MarkedItem[]> {
  let portion: MarkedItem[] = []
  let chars = 0
  for (const item of items) {
    portion.push(item)
    chars += item.text.length + item.evidence.reduce((sum, one) => sum + (one.text?.length ?? 0), 0)
    if (portion.length >= PORTION.items || chars >= PORTION.chars) {
      yield portion
      portion = []
      chars = 0
    }
  }
  if (portion.length > 0) yield portion
}
