import type { CreateShare, SharedReport } from '@herringbone/shared/api/reports.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { reportBlocks, reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import { withoutBoard } from '@herringbone/shared/interchange/export/without-board.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import type { ShareRow } from '../../storage/reports.ts'
import type { Access } from '../access.ts'
import type { Context } from '../context.ts'
import { reportSource } from '../exports/report-source.ts'
import { hashToken, newToken } from '../secrets.ts'

/** A new link to the report, and its token, which is known now and never again. */
export async function createShare(
  { storage, now }: Pick<Context, 'storage' | 'now'>,
  { board, person }: Pick<Access, 'board' | 'person'>,
  { shows, ...wish }: CreateShare,
): Promise<{ share: ShareRow; token: string }> {
  const expiresAt = wish.expiresAt ?? null
  if (expiresAt !== null && !(expiresAt > now())) {
    throw new CodedError('bad_request', {
      details: [{ path: '/expiresAt', message: 'This moment has passed.' }],
    })
  }
  const valid = (await storage.reports.shares(board.id)).filter((one) => isValid(one, now()))
  if (valid.length >= LIMITS.sharesPerReport) throw new CodedError('too_many')
  const token = newToken()
  const share: ShareRow = {
    id: newId<'share'>(),
    board: board.id,
    shows,
    tokenHash: hashToken(token),
    createdAt: now(),
    createdBy: person.id,
    expiresAt,
    revokedAt: null,
  }
  await storage.reports.addShare(share)
  return { share, token }
}

const isValid = ({ revokedAt, expiresAt }: ShareRow, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now)

/**
 * What a link shows: the report, and nothing else of its board, to which nothing in it leads.
 * Throws a coded refusal when the link is not valid, or when no version has been published yet.
 */
export async function readShared(
  parts: Pick<Context, 'storage' | 'rooms' | 'now'>,
  token: string,
  how: { locale: SharedReport['locale']; base: string },
): Promise<SharedReport> {
  const { storage, now } = parts
  const share = await storage.reports.shareByTokenHash(hashToken(token))
  const board = share && (await storage.boards.get(share.board))
  if (!share || !board || board.deletedAt !== null) throw new CodedError('share_not_found')
  if (share.revokedAt !== null) throw new CodedError('share_revoked')
  if (!isValid(share, now())) throw new CodedError('share_expired')
  if (share.shows === 'current') {
    const source = await reportSource(parts, board.id, how)
    return {
      title: reportTitle(source),
      locale: how.locale,
      version: null,
      publishedAt: null,
      blocks: withoutBoard(reportBlocks(source), board.id),
    }
  }
  const newest = await storage.reports.newest(board.id)
  if (!newest) throw new CodedError('report_not_published')
  const { title, locale, version, publishedAt, blocks } = newest
  // The types of the stored ones allow `undefined`, which JSON does not have.
  const stored = blocks as ReturnType<typeof reportBlocks>
  return { title, locale, version, publishedAt, blocks: withoutBoard(stored, board.id) }
}
