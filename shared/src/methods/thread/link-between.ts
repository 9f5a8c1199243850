import { type ItemRef, kindOfRef, type LinkKind } from '../../model/link.ts'

/** How two things are joined, from the left to the right of the thread. */
export interface Joint {
  kind: LinkKind
  from: ItemRef
  to: ItemRef
}

/**
 * The link by which `cause` is said to lead to `effect`; undefined: that cannot be said of them. An
 * answer leads to what it explains, so its link runs the other way.
 */
export function linkBetween(leading: ItemRef, effect: ItemRef): Joint | undefined {
  const [a, b] = [kindOfRef(leading), kindOfRef(effect)]
  if (leading === effect) return undefined
  if (a === 'cause' && (b === 'cause' || b === 'event' || b === 'problem')) {
    return { kind: 'why', from: effect, to: leading }
  }
  if (a === 'event' && b === 'cause') return { kind: 'fact', from: leading, to: effect }
  if ((a === 'event' || a === 'cause') && b === 'action') {
    return { kind: 'answer', from: leading, to: effect }
  }
  return undefined
}
