import type { MemberRow, Members } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryMembers(tables: Tables): Members {
  return {
    async put(row) {
      putMember(tables, row)
    },
    async get(board, person) {
      const row = tables.members.get(board)?.get(person)
      return row ? { ...row } : null
    },
    async list(board) {
      const rows = [...(tables.members.get(board)?.values() ?? [])]
      return rows
        .sort((a, b) => a.joinedAt - b.joinedAt || (a.person < b.person ? -1 : 1))
        .map((row) => ({ ...row }))
    },
  }
}

export function putMember({ members }: Tables, row: MemberRow): void {
  const ofBoard = members.get(row.board) ?? new Map()
  members.set(row.board, ofBoard.set(row.person, { ...row }))
}
