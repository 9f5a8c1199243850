import type { Incident } from '@herringbone/shared/methods/outcomes/incident.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { OUTCOME_FORM, type Outcomes } from '../outcomes.ts'
import { text } from './columns.ts'
import type { Database } from './database.ts'
import { visibleTo } from './visible.ts'

export function sqliteOutcomes(db: Database): Outcomes {
  const upsert = `
    INSERT INTO outcomes (board, form, incident) SELECT id, ?2, ?3 FROM boards WHERE id = ?1
    ON CONFLICT (board) DO UPDATE SET form = excluded.form, incident = excluded.incident`
  const put = db.prepare(upsert)
  const fill = db.prepare(`${upsert} WHERE outcomes.form <> excluded.form`)
  const putSession = db.prepare(`
    UPDATE outcomes SET incident = json_set(incident, '$.sessionAt', ?2, '$.mood', json(?3))
    WHERE board = ?1`)
  const all = db.prepare(`
    SELECT boards.projection ->> '$.title' AS title, incident
    FROM outcomes JOIN boards ON boards.id = outcomes.board
    WHERE ${visibleTo('?1')}`)
  const missing = db.prepare(`
    SELECT boards.id FROM boards LEFT JOIN outcomes ON outcomes.board = boards.id
    WHERE outcomes.form IS NOT ?1`)
  const columns = (incident: Incident) =>
    [incident.board, OUTCOME_FORM, JSON.stringify(incident)] as const

  return {
    put: (incident) =>
      db.run(() => {
        put.run(...columns(incident))
      }),
    fill: (incident) =>
      db.run(() => {
        fill.run(...columns(incident))
      }),
    putSession: (board, { sessionAt, mood }) =>
      db.run(() => {
        putSession.run(board, sessionAt, JSON.stringify(mood))
      }),
    list: (viewer) =>
      db.run(() =>
        all.all(viewer).map((row) => ({
          title: text(row, 'title'),
          // Nobody else writes these rows, and older forms are written again at the start.
          incident: JSON.parse(text(row, 'incident')) as Incident,
        })),
      ),
    missing: () => db.run(() => missing.all(OUTCOME_FORM).map((row) => text<BoardId>(row, 'id'))),
  }
}
