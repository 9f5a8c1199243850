import { isDeepStrictEqual } from 'node:util'
import type { ReportVersion } from '@herringbone/shared/api/reports.ts'
import { setReview } from '@herringbone/shared/doc/edit-report.ts'
import { byOrder } from '@herringbone/shared/doc/order.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { reportBlocks, reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { closingChecklist, type Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import { nextReviews } from '@herringbone/shared/methods/review.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import type { Access } from '../access.ts'
import type { Context } from '../context.ts'
import { reportSource } from '../exports/report-source.ts'

type Parts = Pick<Context, 'storage' | 'rooms' | 'now'>

/** Someone else may publish at the same moment; after that, it is published. */
const TRIES = 3

/**
 * Freezes the report as it is on the disk of this server, with what was still open, and says on the
 * board that it is published. What is published already is not published again: `isNew` is false.
 */
export async function publishReport(
  parts: Parts,
  { board, person }: Pick<Access, 'board' | 'person'>,
  how: { locale: ReportVersion['locale']; base: string },
): Promise<{ version: ReportVersion; isNew: boolean }> {
  const { storage, rooms, now } = parts
  const markPublished = () =>
    rooms.edit(board.id, (doc) => doc.transact(() => setReview(doc, 'published', now())))
  for (let tries = 0; tries < TRIES; tries++) {
    const source = await reportSource(parts, board.id, how)
    const { review } = source.board.report
    const newest = await storage.reports.newest(board.id)
    const version = versionOf(source, {
      version: (newest?.version ?? 0) + 1,
      locale: how.locale,
      publishedAt: now(),
      publishedBy: { id: person.id, name: person.name },
    })
    if (newest && saysTheSame(newest, version)) {
      if (review !== 'published') await markPublished()
      return { version: newest, isNew: false }
    }
    if (!nextReviews(review).includes('published')) throw new CodedError('report_not_reviewed')
    if (version.version > LIMITS.versionsPerReport) throw new CodedError('too_many')
    if (!(await storage.reports.add(board.id, version))) continue
    await markPublished()
    return { version, isNew: true }
  }
  throw new CodedError('session_busy')
}

function versionOf(
  source: ReportSource,
  head: Pick<ReportVersion, 'version' | 'locale' | 'publishedAt' | 'publishedBy'>,
): ReportVersion {
  const { board } = source
  const published: ReportSource = {
    ...source,
    board: { ...board, report: { ...board.report, review: 'published' } },
  }
  const reviewers = Object.values(board.reviewers).sort(byOrder)
  const named = (isApproved: boolean) =>
    reviewers.filter(({ approvedAt }) => approvedAt > 0 === isApproved).map(({ name }) => name)
  return {
    ...head,
    title: reportTitle(published),
    gaps: closingChecklist(board)
      .flatMap(({ gaps }) => gaps)
      .map((gap) => ({ ...gap, text: wordsOf(board, gap) })),
    approvedBy: named(true),
    notApprovedBy: named(false),
    blocks: reportBlocks(published),
  }
}

/** The words of the record that has a gap. */
function wordsOf({ actions, causes, stakeholders }: Board, { at }: Gap): string {
  const [kind, id = ''] = at.split(':')
  const records: Readonly<Record<string, Readonly<Record<string, { text: string }>>>> = {
    action: actions,
    cause: causes,
    stakeholder: stakeholders,
  }
  return records[kind ?? '']?.[id]?.text.trim() ?? ''
}

/** Through JSON, as the older one has been. */
const saysTheSame = (a: ReportVersion, b: ReportVersion): boolean =>
  a.title === b.title &&
  a.locale === b.locale &&
  isDeepStrictEqual(a.blocks, JSON.parse(JSON.stringify(b.blocks)))
