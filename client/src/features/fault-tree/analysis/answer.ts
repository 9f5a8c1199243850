import { analyse } from '@herringbone/shared/methods/fault-tree/analyse.ts'
import { whatIf } from '@herringbone/shared/methods/fault-tree/what-if.ts'
import type { Reply, Request } from './messages.ts'
import { packSets } from './packed-sets.ts'

/** Answers questions one after another; what was answered last is not worked out again. */
export function createAnswerer(now: () => number = () => performance.now()) {
  let last: { key: string; importance: boolean } | null = null

  return ({ seq, tree, maxOrder, importance, effects }: Request): Reply => {
    const start = now()
    const done = (rest: Omit<Reply, 'seq' | 'ms'>) => ({ seq, ms: now() - start, ...rest }) as Reply // of one of its kinds
    const order = maxOrder ?? undefined
    const changed = effects.length > 0 ? whatIf(tree, effects, order) : null
    if (changed && !changed.ok) {
      last = null
      return done({ body: changed })
    }
    const key = JSON.stringify([tree, maxOrder])
    if (last?.key === key && (last.importance || !importance)) {
      return done({
        body: { ok: true, value: { whatIf: changed?.value ?? null } },
        sameAnalysis: true,
      })
    }
    const outcome = analyse(tree, { maxOrder: order, importance })
    last = outcome.ok ? { key, importance } : null
    if (!outcome.ok) return done({ body: outcome })
    const { cutSets, ...analysis } = outcome.value
    const packed = { ...analysis, cutSets: packSets(cutSets) }
    return done({ body: { ok: true, value: { analysis: packed, whatIf: changed?.value ?? null } } })
  }
}
