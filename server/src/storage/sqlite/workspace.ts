import { USUAL_SETTINGS, type Workspace } from '../storage.ts'
import { nullableText, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteWorkspace(db: Database): Workspace {
  const one = db.prepare('SELECT ground_rules, confidentiality FROM workspace')
  const upsert = db.prepare(`
    INSERT INTO workspace (id, ground_rules, confidentiality) VALUES (1, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      ground_rules = excluded.ground_rules, confidentiality = excluded.confidentiality`)

  return {
    get: () =>
      db.run(() => {
        const row = one.get()
        if (!row) return USUAL_SETTINGS
        return {
          groundRules: nullableText(row, 'ground_rules'),
          confidentiality: text(row, 'confidentiality'),
        }
      }),
    put: ({ groundRules, confidentiality }) =>
      db.run(() => {
        upsert.run(groundRules, confidentiality)
      }),
  }
}
