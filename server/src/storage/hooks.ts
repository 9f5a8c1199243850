import type { BoardId, HookId, PersonId } from '@herringbone/shared/model/ids.ts'

/** An address at which a tool puts events on a board's timeline. */
export interface HookRow {
  id: HookId
  board: BoardId
  name: string
  /** SHA-256 of the token, hex. The token itself is never stored. */
  tokenHash: string
  createdAt: number
  createdBy: PersonId
  revokedAt: number | null
  /** When something came last; null: never. */
  usedAt: number | null
}

export interface Hooks {
  /** Rejects when the id or the token is taken. */
  add(row: HookRow): Promise<void>
  /** Revoked ones too. */
  byTokenHash(hash: string): Promise<HookRow | null>
  /** Those of a board that take something, oldest first. */
  list(board: BoardId): Promise<HookRow[]>
  /** Whether there was one of this board that took something until now. */
  revoke(board: BoardId, id: HookId, at: number): Promise<boolean>
  used(id: HookId, at: number): Promise<void>
}
