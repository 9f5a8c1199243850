import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { linksInto } from '@herringbone/shared/methods/links-of.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { notifications } from '@mantine/notifications'
import type { GraphHandle } from '../../canvas/graph/spec.ts'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { causeOf } from '../../causes/links/cause-of.ts'
import { hasRoom } from '../../causes/links/has-room.ts'
import { ringRefusal } from '../../causes/links/ring-refusal.ts'
import { pasteCauses } from '../../causes/paste-causes.ts'
import type { WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

// Each of these is one undo step, and does nothing where editing is not allowed.

/** What a cause hangs on: the question that it is drawn as the answer to. */
export function questionOf(scene: WhysScene, item: string): ItemRef | undefined {
  const above = scene.graph.whys.filter(({ to }) => to === item)
  const depth = (ref: ItemRef) => scene.nodes.get(ref)?.y ?? Number.NEGATIVE_INFINITY
  return above.reduce<ItemRef | undefined>(
    (best, { from }) => (best === undefined || depth(from) > depth(best) ? from : best),
    undefined,
  )
}

/** Adds an answer to "why?" and lets it be written. */
export function addAnswer(canvas: GraphHandle, question: ItemRef): void {
  const { board } = canvas
  if (!hasRoom(board)) return
  let made: CauseId | undefined
  board.edit((doc) => {
    made = addOutcome(doc, 'causes', { text: '', createdBy: board.me.id })
    addLink(doc, { kind: 'why', from: question, to: causeRef(made), createdBy: board.me.id })
  })
  if (made) canvas.edit(causeRef(made), { fresh: true })
}

/** Adds an answer to "why?" for each line. */
export function pasteAnswers(
  { board }: GraphHandle,
  question: ItemRef,
  lines: readonly string[],
): ItemRef[] {
  return pasteCauses(board, lines, (doc, id) => {
    addLink(doc, { kind: 'why', from: question, to: causeRef(id), createdBy: board.me.id })
  })
}

/** Makes a cause an answer to a question too; a ring is refused in a sentence. */
export function linkAnswer(canvas: GraphHandle, question: ItemRef, cause: CauseId): void {
  const { board } = canvas
  const to = causeRef(cause)
  const refusal = ringRefusal(board, question, to)
  if (refusal) {
    notifications.show({ color: 'orange', message: refusal })
    return
  }
  board.edit((doc) => addLink(doc, { kind: 'why', from: question, to, createdBy: board.me.id }))
  canvas.goTo(to)
}

/** Takes causes out of the whys: they answer nothing any more, and are still there. */
export function takeOut({ board }: GraphHandle, items: Iterable<string>): boolean {
  const { links } = board.store.getState()
  const ids = [...items].flatMap((item) => causeOf(item) ?? [])
  const answers = ids.flatMap((id) => linksInto(links, causeRef(id), 'why'))
  if (answers.length === 0 || !board.canEdit()) return false
  board.edit((doc) => {
    for (const { from, to } of answers) removeLink(doc, 'why', from, to)
  })
  offerUndo(board, whysTexts.text('takenOut', { count: ids.length }))
  return true
}
