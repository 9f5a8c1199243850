import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { maySee } from '@herringbone/shared/permissions/visibility.ts'
import { boardDoc } from '../doc-log.ts'
import { fold, searchWords } from '../fold.ts'
import type { BoardRow, Boards } from '../storage.ts'
import { withoutText } from '../without-text.ts'
import { appendUpdate } from './doc-log.ts'
import { putMember } from './members.ts'
import type { Tables } from './tables.ts'

export function memoryBoards(tables: Tables): Boards {
  const { boards, members } = tables
  const isVisible = (row: BoardRow, viewer: PersonId | undefined): boolean => {
    if (viewer === undefined) return true
    return maySee({ member: true }, members.get(row.id)?.get(viewer) ?? null, row.visibility)
  }
  return {
    async create(row, content, creator, session) {
      if (boards.has(row.id)) throw new Error(`There is a board ${row.id} already.`)
      boards.set(row.id, structuredClone(row))
      appendUpdate(tables, boardDoc(row.id), content)
      putMember(tables, creator)
      tables.sessions.set(row.id, structuredClone(session))
    },
    async get(id) {
      const row = boards.get(id)
      return row ? structuredClone(withoutText(row)) : null
    },
    async list({ q, severity, viewer }) {
      const words = searchWords(q ?? '')
      return [...boards.values()]
        .filter(({ projection }) => severity === undefined || projection.severity === severity)
        .filter((row) => isVisible(row, viewer))
        .filter((row) => words.length === 0 || holdsAll(row, words))
        .sort(byNewestChange)
        .map((row) => structuredClone(words.length === 0 ? withoutText(row) : row))
    },
    async count(viewer) {
      return [...boards.values()].filter((row) => isVisible(row, viewer)).length
    },
    async visibleTo(viewer) {
      const rows = [...boards.values()].filter((row) => isVisible(row, viewer))
      return new Set(rows.map(({ id }) => id))
    },
    async setVisibility(id, visibility) {
      const row = boards.get(id)
      if (row) boards.set(id, { ...row, visibility })
    },
    async project(id, projection) {
      const row = boards.get(id)
      if (row) boards.set(id, { ...row, projection: structuredClone(projection) })
    },
  }
}

function holdsAll({ projection }: BoardRow, words: readonly string[]): boolean {
  const text = fold(`${projection.title}\n${projection.text}`)
  return words.every((word) => text.includes(word))
}

function byNewestChange(a: BoardRow, b: BoardRow): number {
  return (
    b.projection.updatedAt - a.projection.updatedAt ||
    b.createdAt - a.createdAt ||
    (a.id < b.id ? -1 : 1)
  )
}
