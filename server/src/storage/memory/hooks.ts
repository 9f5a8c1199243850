import type { Hooks } from '../hooks.ts'
import type { Tables } from './tables.ts'

export function memoryHooks({ hooks }: Tables): Hooks {
  return {
    async add(row) {
      const taken = [...hooks.values()].some(({ tokenHash }) => tokenHash === row.tokenHash)
      if (taken || hooks.has(row.id)) throw new Error(`There is a hook ${row.id} already.`)
      hooks.set(row.id, structuredClone(row))
    },
    async byTokenHash(hash) {
      const row = [...hooks.values()].find(({ tokenHash }) => tokenHash === hash)
      return structuredClone(row ?? null)
    },
    async list(board) {
      const rows = [...hooks.values()].filter(
        (row) => row.board === board && row.revokedAt === null,
      )
      return structuredClone(
        rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      )
    },
    async revoke(board, id, at) {
      const row = hooks.get(id)
      if (!row || row.board !== board || row.revokedAt !== null) return false
      row.revokedAt = at
      return true
    },
    async used(id, at) {
      const row = hooks.get(id)
      if (row) row.usedAt = at
    },
  }
}
