import { isInstant } from './event.ts'
import type { Fields } from './fields.ts'
import { type ActionId, asId, type CommentId, type PersonId } from './ids.ts'

/** What someone says about an action. Comments stand by their time; equal ones by id. */
export interface Comment {
  id: CommentId
  action: ActionId
  text: string
  createdBy: PersonId | ''
  /** UTC ms. */
  at: number
}

export function readCommentFields(fields: Fields): Omit<Comment, 'id' | 'text'> | undefined {
  const action = asId<'action'>(fields.get('action'))
  const at = fields.get('at')
  if (action === undefined || !isInstant(at)) return undefined
  return { action, at, createdBy: asId<'person'>(fields.get('createdBy')) ?? '' }
}
