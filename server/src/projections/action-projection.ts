import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import { actionRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import type { ProjectedAction } from '../storage/actions.ts'

/** Reasons that are told of an action outside of its board: who wants all of them opens it. */
const MOST_REASONS = 3

/** What the pages across boards show of the actions of one. */
export const projectActions = (board: Board): ProjectedAction[] =>
  Object.values(board.actions)
    .filter(({ text }) => text.trim() !== '')
    .map((action) => projectAction(board, action))

export function projectAction(board: Board, action: Action): ProjectedAction {
  const { id, text, owner, due, priority, moscow, status, statusAt, reason, verified } = action
  const { risk, effort, kind, ticket, commitment } = action
  return {
    ...{ id, text, owner, due, priority, moscow, status, statusAt, reason, verified },
    ...{ risk, effort, kind, ticket, commitment },
    because: becauseOf(board, action),
  }
}

function becauseOf(board: Board, { id }: Action): string[] {
  return relatedTo(board, actionRef(id))
    .becauseOf.map(({ ref }) => {
      const records = kindOfRef(ref) === 'event' ? board.events : board.causes
      return (records as Record<string, { text: string }>)[idOfRef(ref)]?.text ?? '' // of its kind
    })
    .filter((text) => text.trim() !== '')
    .slice(0, MOST_REASONS)
}
