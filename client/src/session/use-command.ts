import type { Command, CommandResult } from '@herringbone/shared/session/commands.ts'
import { notifications } from '@mantine/notifications'
import { useCallback, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { sendCommand } from '../api/commands.ts'
import { explainError } from '../api/error-texts.ts'
import { useBoard } from '../sync/react.tsx'
import type { SessionStoreState } from '../sync/session-store.ts'

/** The session usually arrives with the answer; without a connection it does not. */
const REVISION_MS = 3_000

export interface CommandSender {
  /**
   * Gives a command. Resolves with what came of it as soon as this tab's session shows it; with
   * null when it was refused, which the person has been told by then.
   */
  send: (command: Command) => Promise<CommandResult | null>
  /** A command of this sender is under way. */
  pending: boolean
}

/** Gives commands to the session of the open board. */
export function useCommand(): CommandSender {
  const board = useBoard()
  const [underWay, setUnderWay] = useState(0)
  const send = useCallback(
    async (command: Command) => {
      setUnderWay((count) => count + 1)
      try {
        const { revision, result = {} } = await sendCommand(board.id, command)
        await reached(board.session, revision)
        return result
      } catch (error) {
        notifications.show({ id: `command-${command.type}`, message: explainError(error) })
        return null
      } finally {
        setUnderWay((count) => count - 1)
      }
    },
    [board],
  )
  return { send, pending: underWay > 0 }
}

/** Resolves when the session is at a revision, or when it is not to be expected any more. */
export function reached(
  session: StoreApi<SessionStoreState>,
  revision: number,
  ms = REVISION_MS,
): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const look = () => session.getState().revision >= revision && done()
    const stop = session.subscribe(look)
    const timer = setTimeout(done, ms)
    look()
  })
}
