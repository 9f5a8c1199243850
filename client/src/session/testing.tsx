import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { RosterEntry } from '@herringbone/shared/protocol/session.ts'
import type { SessionView } from '@herringbone/shared/session/state.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createLocalTab, type LocalBoardOptions } from '../sync/local-board.ts'
import { BoardProvider } from '../sync/react.tsx'
import { type SentRequest, stubServer } from '../ui/render-ui.tsx'

/** For tests: someone else in the board. */
export const someone = (name: string, role: Role = 'participant'): RosterEntry => ({
  person: name.toLowerCase() as PersonId,
  name,
  color: '#0e7c86',
  role,
  clients: [],
  round: 'reading',
  vote: 'none',
})

/** For tests: a board whose server says what it is told to, and takes every command. */
export function createMeeting(options: LocalBoardOptions = {}) {
  const tab = createLocalTab(options)
  const { me, id: boardId } = tab.handle
  let revision = 0
  let view: Partial<SessionView> = {}
  let others: RosterEntry[] = []
  let role = options.role ?? 'facilitator'

  const tell = () => {
    revision++
    const own = { ...someone(me.name, role), person: me.id }
    const roster = [own, ...others]
    const session = sampleView(view)
    act(() => {
      tab.peers.setRoster(roster)
      tab.session.take({ boardId, revision, serverTime: 0, storage: 'ok', roster, session })
    })
  }
  /** Changes the session, and keeps what was told before. */
  const session = (change: Partial<SessionView>) => {
    view = { ...view, ...change }
    tell()
  }
  /** Who else is here, and as what this person is. */
  const people = (here: RosterEntry[], as: Role = role) => {
    others = here
    role = as
    tell()
  }
  const path = `/api/boards/${boardId}/commands`
  const sent: SentRequest[] = stubServer({
    [`POST ${path}`]: () => ({ body: { revision } }),
    [`GET /api/boards/${boardId}/people`]: () => ({ body: { people: [] } }),
  })
  /** The commands that were given, without their keys. */
  const commands = () =>
    sent
      .filter((request) => request.path === path)
      .map(({ body }) => {
        const { idempotencyKey: _, ...command } = body as Record<string, unknown> // as it was sent
        return command
      })
  const within = (children: ReactNode) => (
    <BoardProvider board={tab.handle}>{children}</BoardProvider>
  )
  return { tab, session, people, commands, within }
}
