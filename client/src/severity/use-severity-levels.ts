import {
  DEFAULT_SEVERITY_LEVELS,
  type SeverityLevel,
} from '@herringbone/shared/model/severity-level.ts'
import { useBoardAccess } from '../api/boards.ts'
import { useBoard } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { severityLevelTexts } from './severity-level-texts.ts'

const PARTS = ['meaning', 'escalation', 'response'] as const

/** The levels of the workspace that the open board is in, the worst first, in full. */
export function useSeverityLevels(): SeverityLevel[] {
  const { data } = useBoardAccess(useBoard().id, true)
  return useFullLevels(data?.severityLevels ?? DEFAULT_SEVERITY_LEVELS)
}

/** What a workspace has not said in its own words is said in the usual ones. */
export function useFullLevels(levels: readonly SeverityLevel[]): SeverityLevel[] {
  const t = useTexts(severityLevelTexts)
  return levels.map((level) => {
    const usual = PARTS.map((part) => [part, level[part] || t(`${part}_${level.severity}`)])
    return { ...level, ...Object.fromEntries(usual) }
  })
}
