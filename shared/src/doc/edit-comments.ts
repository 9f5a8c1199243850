import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type ActionId, type CommentId, newId, type PersonId } from '../model/ids.ts'
import { rootOf } from './names.ts'
import { newText } from './text.ts'

export interface NewComment {
  id?: CommentId
  action: ActionId
  text: string
  createdBy?: PersonId | ''
  /** UTC ms. */
  at: number
}

export function addComment(doc: Y.Doc, { action, text, at, ...comment }: NewComment): CommentId {
  const id = comment.id ?? newId<'comment'>()
  const all = rootOf(doc, 'comments')
  if (all.has(id)) return id
  const record = new Y.Map<unknown>()
  record.set('action', action)
  record.set('text', newText(text.slice(0, LIMITS.noteTextChars)))
  record.set('at', at)
  if (comment.createdBy) record.set('createdBy', comment.createdBy)
  all.set(id, record)
  return id
}

/** The text of a comment; never keep it across undo. */
export function commentText(doc: Y.Doc, id: CommentId): Y.Text | undefined {
  const record = rootOf(doc, 'comments').get(id)
  const text = record instanceof Y.Map ? record.get('text') : undefined
  return text instanceof Y.Text ? text : undefined
}

export function deleteComment(doc: Y.Doc, id: CommentId): void {
  rootOf(doc, 'comments').delete(id)
}
