import { useWorkspaceSettings } from '../../api/workspace.ts'
import { useTexts } from '../../ui/texts.ts'
import type { SeverityKey } from './charts/patterns.tsx'
import { outcomesTexts } from './outcomes-texts.ts'

/** What this workspace calls its severities. */
export function useSeverityNames(): (key: SeverityKey | number) => string {
  const t = useTexts(outcomesTexts)
  const { data } = useWorkspaceSettings()
  return (key) => {
    if (key === 'unrated') return t('noSeverity')
    return data?.severityLevels?.find(({ severity }) => severity === key)?.name ?? `SEV ${key}`
  }
}
