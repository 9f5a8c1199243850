import { linkBetween } from '@herringbone/shared/methods/thread/link-between.ts'
import { type ItemRef, kindOfRef } from '@herringbone/shared/model/link.ts'

/**
 * Which of two leads to the other when one is put onto the other: a fact to the cause that it
 * supports, a cause or a fact to the action that answers it, of two causes the one that was moved.
 * Undefined: they cannot be joined.
 */
export function joinOf(
  moved: ItemRef,
  target: ItemRef,
): [leading: ItemRef, effect: ItemRef] | undefined {
  const [a, b] = [kindOfRef(moved), kindOfRef(target)]
  const turns = (a === 'cause' && b === 'event') || (a === 'action' && b !== 'action')
  const pair: [ItemRef, ItemRef] = turns ? [target, moved] : [moved, target]
  return linkBetween(...pair) ? pair : undefined
}
