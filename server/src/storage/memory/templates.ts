import type { Templates } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryTemplates({ templates }: Tables): Templates {
  return {
    async add(row) {
      if (templates.has(row.id)) throw new Error(`There is a template ${row.id} already.`)
      templates.set(row.id, structuredClone(row))
    },
    async get(id) {
      const row = templates.get(id)
      return row ? structuredClone(row) : null
    },
    async list() {
      const rows = [...templates.values()]
      return structuredClone(
        rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      )
    },
    async remove(id) {
      return templates.delete(id)
    },
  }
}
