import * as Y from 'yjs'
import { type BoneSide, type Cause, sideOf } from '../model/cause.ts'
import type { CauseId } from '../model/ids.ts'
import { rootOf } from './names.ts'

export type CauseChange = Partial<
  Pick<Cause, 'category' | 'side' | 'status' | 'ruledOutBecause' | 'rootBecause' | 'order'>
>

/**
 * Sets plain values of a cause. Put onto a bone without a side, it gets the one with fewer causes
 * and keeps it. Causes are made and deleted as `edit-outcomes` says.
 */
export function changeCause(doc: Y.Doc, id: CauseId, change: CauseChange): void {
  const record = rootOf(doc, 'causes').get(id)
  if (!(record instanceof Y.Map)) return
  const { category } = change
  const isOther = category !== undefined && category !== (record.get('category') ?? '')
  const side = isOther && (category === '' ? '' : freeSide(doc, category))
  const all = side === false ? change : { side, ...change }
  for (const [key, value] of Object.entries(all)) {
    if (value === null || value === '') record.delete(key)
    else record.set(key, value)
  }
  // A root without a reason is still a root.
  if (change.rootBecause === '') record.set('rootBecause', '')
}

/** The side of a bone on which fewer causes stand; that of the tail of two alike. */
function freeSide(doc: Y.Doc, category: string): BoneSide {
  let more = 0
  // Not by iterating, which on a board with thousands takes twice as long.
  rootOf(doc, 'causes').forEach((record, id) => {
    if (!(record instanceof Y.Map) || record.get('category') !== category) return
    more += sideOf({ id, side: record.get('side') }) === 'tail' ? 1 : -1
  })
  return more > 0 ? 'head' : 'tail'
}
