import type { ImportAnswers } from '@herringbone/shared/api/imports.ts'
import { importKeys } from '@herringbone/shared/doc/import-keys.ts'
import { readBrief } from '@herringbone/shared/doc/read.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { type MarkedPlan, markDuplicates } from '@herringbone/shared/interchange/duplicates.ts'
import { hasMoreLines } from '@herringbone/shared/interchange/has-more-lines.ts'
import { planImport } from '@herringbone/shared/interchange/plan-import.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Context } from '../context.ts'

/** Finds the events in a text, and which of them the board has. Others are served meanwhile. */
export async function readImport(
  { rooms }: Pick<Context, 'rooms'>,
  board: BoardId,
  text: string,
  answers: ImportAnswers = {},
): Promise<MarkedPlan> {
  if (Buffer.byteLength(text) > LIMITS.importBytes) {
    throw new CodedError('too_large', { details: { bytes: LIMITS.importBytes } })
  }
  if (hasMoreLines(text, LIMITS.importLines)) {
    throw new CodedError('too_large', { details: { lines: LIMITS.importLines } })
  }
  const timeZone = answers.timeZone ?? (await rooms.read(board, (doc) => readBrief(doc).timeZone))
  const plan = await planImport(text, { ...answers, timeZone }, letOthersIn)
  return markDuplicates(plan, await rooms.read(board, importKeys))
}

/** The rooms' ticks run between two slices of the reading. */
const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve))
