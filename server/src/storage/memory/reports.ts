import type { Reports, ReportVersionHeadRow } from '../reports.ts'
import type { Tables } from './tables.ts'

export function memoryReports({ reports, shares }: Tables): Reports {
  return {
    async add(board, version) {
      const versions = reports.get(board) ?? []
      if (version.version !== versions.length + 1) return false
      reports.set(board, [...versions, structuredClone(version)])
      return true
    },
    async list(board) {
      const versions = reports.get(board) ?? []
      return versions
        .map(({ blocks: _, ...head }): ReportVersionHeadRow => structuredClone(head))
        .reverse()
    },
    async get(board, version) {
      return structuredClone(reports.get(board)?.[version - 1] ?? null)
    },
    async newest(board) {
      return structuredClone(reports.get(board)?.at(-1) ?? null)
    },
    async addShare(row) {
      const isTaken = [...shares.values()].some(({ tokenHash }) => tokenHash === row.tokenHash)
      if (shares.has(row.id) || isTaken) throw new Error('There is this link already.')
      shares.set(row.id, { ...row })
    },
    async shareByTokenHash(hash) {
      const row = [...shares.values()].find(({ tokenHash }) => tokenHash === hash)
      return row ? { ...row } : null
    },
    async shares(board) {
      return [...shares.values()]
        .filter((row) => row.board === board)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
        .map((row) => ({ ...row }))
    },
    async revokeShare(board, id, at) {
      const row = shares.get(id)
      if (row?.board !== board) return false
      row.revokedAt ??= at
      return true
    },
  }
}
