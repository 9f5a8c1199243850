import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { problemText } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addOutcome, deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { GraphHandle, GraphSpec, NodeText } from '../../canvas/graph/spec.ts'
import { causeOf } from '../links/cause-of.ts'

/** What a graph of causes edits in place: the problem, and the causes. */
export const causeFields = (ask: { problem: () => string; cause: () => string }) =>
  ({
    textOf: ({ board }: GraphHandle, id: string): NodeText | undefined => {
      if (id === 'problem') {
        const getText = () => problemText(board.doc)
        return { getText, maxLength: LIMITS.titleChars, label: ask.problem() }
      }
      const cause = causeOf(id)
      if (!cause) return undefined
      const getText = () => outcomeText(board.doc, 'causes', cause)
      return { getText, maxLength: LIMITS.noteTextChars, label: ask.cause() }
    },
    putBack: ({ board, goTo }: GraphHandle, item: string) => {
      const id = causeOf(item)
      const cause = id && board.store.getState().causes[id]
      if (!cause) return undefined
      const { category, side, order, status, ruledOutBecause, rootBecause } = cause
      return (text: string) => {
        // With its id: what is linked with it, and its evidence, are its own again.
        board.edit((doc) => {
          addOutcome(doc, 'causes', { id, text, createdBy: board.me.id })
          const placed = { category, side, order, status, ruledOutBecause, rootBecause }
          changeCause(doc, id, placed)
        })
        goTo(item)
      }
    },
    dropFresh: ({ board }: GraphHandle, id: string) => {
      const cause = causeOf(id)
      if (cause) board.edit((doc) => deleteOutcome(doc, 'causes', cause))
    },
    voteOn: (id: string) => {
      const cause = causeOf(id)
      return cause && `cause:${cause}`
    },
  }) satisfies Partial<GraphSpec>
