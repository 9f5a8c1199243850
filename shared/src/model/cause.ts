import { LIMITS } from '../limits.ts'
import { type Fields, isOneOf, isOrderKey, shortString } from './fields.ts'
import { asId, type CategoryId, type CauseId, type NoteId, type PersonId } from './ids.ts'

/** How sure the team is of a cause. */
export const CAUSE_STATUSES = ['possible', 'supported', 'ruled-out'] as const
export type CauseStatus = (typeof CAUSE_STATUSES)[number]

/** Of a bone: that of the fish's tail, at the left, and that of its head. */
export const BONE_SIDES = ['tail', 'head'] as const
export type BoneSide = (typeof BONE_SIDES)[number]

/**
 * A contributing factor. It lives once and can be shown in every view of the causes: in the
 * fishbone by its category, in the whys by the links to it (`model/link`), in the fault tree by the
 * nodes that stand for it (`model/tree-node`).
 */
export interface Cause {
  id: CauseId
  text: string
  /** The note that it was made from; empty when it was written as a cause. */
  note: NoteId | ''
  /** The bone on which it stands itself; empty: below the cause that it explains, or in the tray. */
  category: CategoryId | ''
  /** Of its bone; empty on boards from before it was kept: see `sideOf`. */
  side: BoneSide | ''
  status: CauseStatus
  /** Why it was ruled out; kept, and not shown, with another status. */
  ruledOutBecause: string
  /** Why the team stops asking here; null: it is not a root. */
  rootBecause: string | null
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

/** The values of a cause as the document holds them, without its text. */
export function readCauseFields(fields: Fields): Omit<Cause, 'id' | 'text'> | undefined {
  const order = fields.get('order')
  if (!isOrderKey(order)) return undefined
  const status = fields.get('status')
  const root = fields.get('rootBecause')
  const side = fields.get('side')
  return {
    note: asId<'note'>(fields.get('note')) ?? '',
    category: asId<'category'>(fields.get('category')) ?? '',
    side: isOneOf(BONE_SIDES, side) ? side : '',
    status: isOneOf(CAUSE_STATUSES, status) ? status : 'possible',
    ruledOutBecause: shortString(fields.get('ruledOutBecause'), LIMITS.reasonChars),
    rootBecause: typeof root === 'string' ? shortString(root, LIMITS.reasonChars) : null,
    order,
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
  }
}

/**
 * The side of its bone on which a cause stands. It depends on nothing but the cause, so that none
 * changes sides when another comes or goes; without one that was chosen, its id decides.
 */
export function sideOf({ id, side }: { id: string; side: unknown }): BoneSide {
  if (isOneOf(BONE_SIDES, side)) return side
  let sum = 0
  for (let at = 0; at < id.length; at++) sum += id.charCodeAt(at)
  return sum % 2 === 0 ? 'tail' : 'head'
}
