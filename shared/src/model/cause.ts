import { LIMITS } from '../limits.ts'
import { type Fields, isOneOf, isOrderKey, shortString } from './fields.ts'
import { asId, type CategoryId, type CauseId, type NoteId, type PersonId } from './ids.ts'

/** How sure the team is of a cause. */
export const CAUSE_STATUSES = ['possible', 'supported', 'ruled-out'] as const
export type CauseStatus = (typeof CAUSE_STATUSES)[number]

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
  return {
    note: asId<'note'>(fields.get('note')) ?? '',
    category: asId<'category'>(fields.get('category')) ?? '',
    status: isOneOf(CAUSE_STATUSES, status) ? status : 'possible',
    ruledOutBecause: shortString(fields.get('ruledOutBecause'), LIMITS.reasonChars),
    rootBecause: typeof root === 'string' ? shortString(root, LIMITS.reasonChars) : null,
    order,
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
  }
}
