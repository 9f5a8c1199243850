import { LIMITS } from '@herringbone/shared/limits.ts'
import type { CommandType } from '@herringbone/shared/session/commands.ts'
import { refusalOf } from '@herringbone/shared/session/permissions.ts'
import { standingOfView } from '@herringbone/shared/session/standing.ts'
import { useEffect, useReducer } from 'react'
import type { ApiErrorCode } from '../api/api-error.ts'
import { explainCode } from '../api/error-texts.ts'
import { useBoard, useSession } from '../sync/react.tsx'
import { serverNow } from '../sync/session-store.ts'
import { useMyRole } from './use-my-role.ts'

/** Browsers run a longer one at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 2

/**
 * Why this person cannot give a command now, as a code; null when they can. The same table as the
 * server's (`shared/src/session/permissions.ts`). `network`: the server has not been heard yet.
 */
export function useRefusal(type: CommandType): ApiErrorCode | null {
  const board = useBoard()
  const role = useMyRole()
  useTakeOverMoment()
  return useSession(({ view }) => {
    if (!view) return 'network'
    return refusalOf(type, role, standingOfView(view, serverNow(board.session)))
  })
}

/** The same as a sentence, for a tooltip. */
export function useRefusalText(type: CommandType): string | null {
  const code = useRefusal(type)
  return code && explainCode(code)
}

/** Renders again when taking over becomes possible: the one thing that changes by time alone. */
function useTakeOverMoment(): void {
  const board = useBoard()
  const moment = useSession(({ view }) => {
    if (view?.leaderlessSince == null) return null
    const meetingAt = view.phase === 'preparing' ? (view.plannedAt ?? 0) : 0
    return Math.max(meetingAt, view.leaderlessSince + LIMITS.takeOverAfterMs)
  })
  const [, render] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (moment === null) return undefined
    const left = moment - serverNow(board.session)
    if (left > LONGEST_TIMEOUT_MS) return undefined
    const timer = setTimeout(render, Math.max(0, left) + 1)
    return () => clearTimeout(timer)
  }, [board, moment])
}
