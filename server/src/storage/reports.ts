import type { ReportVersion, ShareShows } from '@herringbone/shared/api/reports.ts'
import type { BoardId, PersonId, ShareId } from '@herringbone/shared/model/ids.ts'

/** Published versions of reports, each as it was, and the links that show a report to outsiders. */
export interface Reports {
  /** Adds the version after the newest one; false, without adding, when its number is another. */
  add(board: BoardId, version: ReportVersion): Promise<boolean>
  /** Newest first, without what stands in them. */
  list(board: BoardId): Promise<ReportVersionHeadRow[]>
  get(board: BoardId, version: number): Promise<ReportVersion | null>
  newest(board: BoardId): Promise<ReportVersion | null>
  /** Rejects when the id or the token is taken. */
  addShare(row: ShareRow): Promise<void>
  shareByTokenHash(hash: string): Promise<ShareRow | null>
  /** Oldest first, the revoked among them. */
  shares(board: BoardId): Promise<ShareRow[]>
  /** Whether this board has such a link; repeated, it keeps the first time. */
  revokeShare(board: BoardId, id: ShareId, at: number): Promise<boolean>
}

export type ReportVersionHeadRow = Omit<ReportVersion, 'blocks'>

export interface ShareRow {
  id: ShareId
  board: BoardId
  shows: ShareShows
  /** SHA-256 of the token, hex. The token itself is never stored. */
  tokenHash: string
  createdAt: number
  createdBy: PersonId
  expiresAt: number | null
  revokedAt: number | null
}
