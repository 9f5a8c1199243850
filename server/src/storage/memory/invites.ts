import type { InviteRow, Invites, MemberRow } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryInvites({ invites, members }: Tables): Invites {
  const cameBy = (invite: InviteRow): MemberRow[] =>
    [...(members.get(invite.board)?.values() ?? [])].filter((row) => row.invite === invite.id)

  return {
    async create(row) {
      const taken = [...invites.values()].some((other) => other.tokenHash === row.tokenHash)
      if (invites.has(row.id) || taken) throw new Error('There is this invite already.')
      invites.set(row.id, { ...row })
    },
    async byTokenHash(hash) {
      const row = [...invites.values()].find((invite) => invite.tokenHash === hash)
      return row ? { ...row } : null
    },
    async get(id) {
      const row = invites.get(id)
      return row ? { ...row } : null
    },
    async list(board) {
      return [...invites.values()]
        .filter((row) => row.board === board)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
        .map((row) => ({ ...row, uses: cameBy(row).length }))
    },
    async revoke(id, at) {
      const invite = invites.get(id)
      if (!invite) return []
      invite.revokedAt ??= at
      const live = cameBy(invite).filter((row) => row.revokedAt === null)
      for (const row of live) row.revokedAt = at
      return live.map((row) => row.person)
    },
  }
}
