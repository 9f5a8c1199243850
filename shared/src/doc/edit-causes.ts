import * as Y from 'yjs'
import type { Cause } from '../model/cause.ts'
import type { CauseId } from '../model/ids.ts'
import { rootOf } from './names.ts'

export type CauseChange = Partial<
  Pick<Cause, 'category' | 'status' | 'ruledOutBecause' | 'rootBecause' | 'order'>
>

/** Sets plain values of a cause. Causes are made and deleted as `edit-outcomes` says. */
export function changeCause(doc: Y.Doc, id: CauseId, change: CauseChange): void {
  const record = rootOf(doc, 'causes').get(id)
  if (!(record instanceof Y.Map)) return
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === '') record.delete(key)
    else record.set(key, value)
  }
  // A root without a reason is still a root.
  if (change.rootBecause === '') record.set('rootBecause', '')
}
