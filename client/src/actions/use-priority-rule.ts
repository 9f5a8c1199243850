import {
  DEFAULT_PRIORITY_RULE,
  type PriorityRule,
} from '@herringbone/shared/model/priority-rule.ts'
import { useBoardAccess } from '../api/boards.ts'
import { useBoard } from '../sync/react.tsx'

/** Where the workspace of the open board has the borders of the recommendations. */
export function usePriorityRule(): PriorityRule {
  const { data } = useBoardAccess(useBoard().id, true)
  return data?.priorityRule ?? DEFAULT_PRIORITY_RULE
}
