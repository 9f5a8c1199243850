import { changeSettings, USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import type { Workspace } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryWorkspace(tables: Tables): Workspace {
  const read = () => structuredClone(tables.settings ?? USUAL_SETTINGS)
  return {
    get: async () => read(),
    async patch(change) {
      tables.settings = changeSettings(read(), change)
      return read()
    },
  }
}
