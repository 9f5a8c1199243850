import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { OUTCOME_FORM, type Outcomes } from '../outcomes.ts'
import { isVisible } from './boards.ts'
import type { Tables } from './tables.ts'

export function memoryOutcomes(tables: Tables): Outcomes {
  const { outcomes, boards } = tables
  const put: Outcomes['put'] = async (incident) => {
    if (!boards.has(incident.board)) return
    outcomes.set(incident.board, structuredClone({ form: OUTCOME_FORM, incident }))
  }
  const isKnown = (board: BoardId) => outcomes.get(board)?.form === OUTCOME_FORM
  return {
    put,
    async fill(incident) {
      if (!isKnown(incident.board)) await put(incident)
    },
    async putSession(board, { sessionAt, mood }) {
      const row = outcomes.get(board)
      if (row) Object.assign(row.incident, structuredClone({ sessionAt, mood }))
    },
    async list(viewer) {
      return [...outcomes.values()].flatMap(({ incident }) => {
        const row = boards.get(incident.board)
        if (!row || !isVisible(tables, row, viewer)) return []
        return [{ title: row.projection.title, incident: structuredClone(incident) }]
      })
    },
    async missing() {
      return [...boards.keys()].filter((board) => !isKnown(board))
    },
  }
}
