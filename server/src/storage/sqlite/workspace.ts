import {
  changeSettings,
  USUAL_SETTINGS,
  type WorkspaceSettings,
  workspaceSettingsSchema,
} from '@herringbone/shared/api/workspace.ts'
import type { Workspace } from '../storage.ts'
import { nullableText, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteWorkspace(db: Database): Workspace {
  const one = db.prepare('SELECT ground_rules, confidentiality, more FROM workspace')
  const upsert = db.prepare(`
    INSERT INTO workspace (id, ground_rules, confidentiality, more) VALUES (1, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      ground_rules = excluded.ground_rules, confidentiality = excluded.confidentiality,
      more = excluded.more`)

  const read = (): WorkspaceSettings => {
    const row = one.get()
    if (!row) return USUAL_SETTINGS
    return workspaceSettingsSchema.parse({
      ...USUAL_SETTINGS, // what a setting is that came later than the row
      ...JSON.parse(text(row, 'more')),
      groundRules: nullableText(row, 'ground_rules'),
      confidentiality: text(row, 'confidentiality'),
    })
  }
  return {
    get: () => db.run(read),
    patch: (change) =>
      db.run(() => {
        const settings = changeSettings(read(), change)
        const { groundRules, confidentiality, ...more } = settings
        upsert.run(groundRules, confidentiality, JSON.stringify(more))
        return settings
      }),
  }
}
