import { useBoardAccess } from '../api/boards.ts'
import { useBoard } from '../sync/react.tsx'

/** What the workspace of the open board calls a severity; undefined where it has no name for it. */
export function useSeverityName(severity: number | null): string | undefined {
  const { data } = useBoardAccess(useBoard().id, true)
  return data?.severityLevels.find((level) => level.severity === severity)?.name
}
