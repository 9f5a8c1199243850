import { useEffect, useMemo, useReducer } from 'react'
import { useStore } from 'zustand'
import { today } from '../../actions/due-words.ts'
import { usePriorityRule } from '../../actions/use-priority-rule.ts'
import { type Votes, votesOf } from '../../canvas/votes/votes.ts'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import {
  groupRows,
  type NumberedAction,
  passes,
  type RowContext,
  type RowGroup,
  sortRows,
} from './rows.ts'
import { useActionsView } from './view-store.ts'

/** The actions as they are ordered, each with its number. */
export function useNumbered(): NumberedAction[] {
  const order = useBoardState((state) => state.actionOrder)
  const actions = useBoardState((state) => state.actions)
  return useMemo(
    () =>
      order.flatMap((id, at) => {
        const action = actions[id]
        return action ? [{ n: at + 1, action }] : []
      }),
    [order, actions],
  )
}

/** Calls again whenever the dots of a vote change. */
function useVotesOf(): Votes {
  const store = votesOf(useBoard())
  const { votes } = useStore(store)
  const [, changed] = useReducer((count: number) => count + 1, 0)
  useEffect(() => votes.subscribe(changed), [votes])
  return votes
}

/** Whether there is, or was, a vote about any of these that has something to show. */
export function useIsVoted(all: readonly NumberedAction[]): { open: boolean; closed: boolean } {
  const votes = useVotesOf()
  const marks = all.map(({ action }) => votes.markOf(`action:${action.id}`))
  return {
    open: marks.some((mark) => mark?.open),
    closed: marks.some((mark) => mark && !mark.open && mark.total !== null),
  }
}

/** What the rows of the table are sorted and filtered by. */
export function useRowContext(): RowContext {
  const { me } = useBoard()
  const rule = usePriorityRule()
  const votes = useVotesOf()
  const day = today()
  return useMemo(
    () => ({
      rule,
      today: day,
      me: me.id,
      votes: (id) => votes.markOf(`action:${id}`)?.total ?? 0,
    }),
    [rule, day, me.id, votes],
  )
}

/** The rows that the table shows, in groups. */
export function useRows(all: readonly NumberedAction[]): { groups: RowGroup[]; count: number } {
  const context = useRowContext()
  const filter = useActionsView((view) => view.filter)
  const group = useActionsView((view) => view.group)
  const sort = useActionsView((view) => view.sort)
  return useMemo(() => {
    const shown = all.filter(({ action }) => passes(action, filter, context))
    return {
      groups: groupRows(sortRows(shown, sort, context), group, context),
      count: shown.length,
    }
  }, [all, filter, group, sort, context])
}
