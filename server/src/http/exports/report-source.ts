import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { ExportLocale } from '@herringbone/shared/interchange/export/words.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_SEVERITY_LEVELS } from '@herringbone/shared/model/severity-level.ts'
import type { Context } from '../context.ts'
import { listPeople } from '../list-people.ts'

/**
 * What an export of a board is made from: the document as it is on disk, which is what everyone in
 * the room sees, and nothing of desks and ballots, which are not in it. `base`: the address of the
 * server, without a slash at the end.
 */
export async function reportSource(
  { storage, rooms }: Pick<Context, 'storage' | 'rooms'>,
  board: BoardId,
  { locale, base }: { locale: ExportLocale; base: string },
): Promise<ReportSource> {
  const [content, people, { severityLevels }] = await Promise.all([
    rooms.read(board, (doc) => readBoard(doc).board),
    listPeople({ storage }, board),
    storage.workspace.get(),
  ])
  const { severity } = content.brief
  const level = (severityLevels ?? DEFAULT_SEVERITY_LEVELS).find((one) => one.severity === severity)
  return {
    board: content,
    ...(level && { severityName: level.name }),
    participants: people.filter(({ role }) => role !== 'observer').map(({ name }) => name),
    url: `${base}/board/${board}`,
    locale,
  }
}
