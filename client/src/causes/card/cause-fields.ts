import { problemText } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
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
    dropFresh: ({ board }: GraphHandle, id: string) => {
      const cause = causeOf(id)
      if (cause) board.edit((doc) => deleteOutcome(doc, 'causes', cause))
    },
    voteOn: (id: string) => {
      const cause = causeOf(id)
      return cause && `cause:${cause}`
    },
  }) satisfies Partial<GraphSpec>
