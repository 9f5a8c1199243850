import { type CommandAnswer, commandAnswerSchema } from '@herringbone/shared/api/commands.ts'
import { type BoardId, newId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { ApiError } from './api-error.ts'
import { request } from './request.ts'

/** Waits between tries, ms: a restart of the server takes a second or two. The half of it is chance. */
const WAITS_MS = [300, 1_000, 2_000, 4_000]
/** A try that has no answer after so long has none coming, ms. */
const TRY_MS = 10_000

export interface SendOptions {
  /** Resolves after `ms`; tests give their own. */
  wait?: (ms: number) => Promise<void>
  random?: () => number
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Gives a command to the session of a board. What may have failed on the way is tried again under
 * the same key, so that it is done once however often it arrives. Rejects with an `ApiError`.
 */
export async function sendCommand(
  boardId: BoardId,
  command: Command,
  { wait = sleep, random = Math.random }: SendOptions = {},
): Promise<CommandAnswer> {
  const body = { ...command, idempotencyKey: newId<'command'>() }
  for (const ms of WAITS_MS) {
    try {
      return await post(boardId, body)
    } catch (error) {
      if (!mayHaveFailedOnTheWay(error)) throw error
      await wait(ms / 2 + (random() * ms) / 2)
    }
  }
  return await post(boardId, body)
}

async function post(boardId: BoardId, body: Command & { idempotencyKey: string }) {
  const signal = AbortSignal.timeout(TRY_MS)
  try {
    const answer = await request(`/api/boards/${boardId}/commands`, {
      method: 'POST',
      body,
      signal,
      answer: commandAnswerSchema,
    })
    return answer as CommandAnswer // the server's own ids: the schema checks their shape only
  } catch (cause) {
    if (cause instanceof ApiError) throw cause
    throw new ApiError('network', 0, { cause }) // out of time
  }
}

/** No answer, or one that says "not now": the same command may well succeed in a moment. */
function mayHaveFailedOnTheWay(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  return error.code === 'network' || error.code === 'session_busy' || error.status >= 500
}
