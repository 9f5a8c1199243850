import { USUAL_SETTINGS, type Workspace } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryWorkspace(tables: Tables): Workspace {
  return {
    async get() {
      return { ...(tables.settings ?? USUAL_SETTINGS) }
    },
    async put(settings) {
      tables.settings = { ...settings }
    },
  }
}
