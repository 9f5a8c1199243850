import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import { DEFAULT_SEVERITY_LEVELS } from '@herringbone/shared/model/severity-level.ts'
import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'

export function workspaceContract(current: () => Storage): void {
  test('a workspace begins with the usual settings', async () => {
    expect(await current().workspace.get()).toEqual(USUAL_SETTINGS)
  })

  test('settings come back as they were changed last', async () => {
    const { workspace } = current()
    await workspace.patch({ groundRules: 'Be kind.\nAsk “how”.', confidentiality: 'Secret' })
    await workspace.patch({ groundRules: null, confidentiality: 'Stays in the room.' })
    const change = { groundRules: 'Be kind.', confidentiality: '' }
    const settings = await workspace.patch(change)
    expect(settings).toEqual({ ...USUAL_SETTINGS, ...change })
    expect(await workspace.get()).toEqual(settings)
  })

  test('what a change does not name stays', async () => {
    const { workspace } = current()
    const severityLevels = DEFAULT_SEVERITY_LEVELS.map((level) => ({ ...level, meaning: 'Ours' }))
    await workspace.patch({ severityLevels, allowedHosts: ['jira.corp.example'] })
    await workspace.patch({ priorityRule: { ...DEFAULT_PRIORITY_RULE, planRisk: 2 } })
    await workspace.patch({ confidentiality: 'Stays here.' })
    expect(await workspace.get()).toEqual({
      groundRules: null,
      confidentiality: 'Stays here.',
      severityLevels,
      priorityRule: { ...DEFAULT_PRIORITY_RULE, planRisk: 2 },
      allowedHosts: ['jira.corp.example'],
    })
  })
}
