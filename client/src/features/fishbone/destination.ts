import type { BoneSide } from '@herringbone/shared/model/cause.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'

/**
 * Where causes go: onto a bone, below another cause, or nowhere. `before`: right before that one
 * there, or (null) after all of them; without it they keep their place in the order of all.
 */
export type Destination =
  | { kind: 'bone'; category: CategoryId; side?: BoneSide; before?: CauseId | null }
  | { kind: 'below'; cause: CauseId; before?: CauseId | null }
  | { kind: 'tray' }
