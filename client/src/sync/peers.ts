import { LIMITS } from '@herringbone/shared/limits.ts'
import { STAGES } from '@herringbone/shared/model/stage.ts'
import type { RosterEntry } from '@herringbone/shared/protocol/session.ts'
import type { Awareness } from 'y-protocols/awareness'
import * as z from 'zod/mini'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle, Peer, PeersState, Presence } from './board-handle.ts'
import { keepIdentity, sameValue } from './records.ts'

/** About 20 bytes an id: so many fit into what the server takes, with room for the rest. */
export const ANNOUNCED_SELECTION = Math.floor(LIMITS.presenceBytes / 40)

// What others write about themselves is theirs to write: anything odd reads as not said.
const presenceSchema = z.object({
  stage: z.catch(z.nullable(z.enum(STAGES)), null),
  selection: z.catch(z.array(z.string()).check(z.maxLength(ANNOUNCED_SELECTION)), []),
})
type Seen = z.infer<typeof presenceSchema>
const NOTHING_SEEN: Seen = { stage: null, selection: [] }

export interface Peers {
  store: StoreApi<PeersState>
  /** Who is in the board; null: not known, there is no connection. */
  setRoster(roster: readonly RosterEntry[] | null): void
  announce(presence: Presence): void
  destroy(): void
}

/** Who is here: persons, names and roles from the server; stage and selection from themselves. */
export function createPeers(
  awareness: Awareness,
  me: BoardHandle['me'],
  initialRole: RosterEntry['role'],
): Peers {
  let roster: readonly RosterEntry[] | null = null
  let lastRole = initialRole
  const alone = (): RosterEntry => ({
    person: me.id,
    name: me.name,
    color: me.color,
    role: lastRole,
    clients: [awareness.clientID],
    round: 'reading',
    vote: 'none',
  })

  const newestOf = (clients: readonly number[]): Seen => {
    let newest = NOTHING_SEEN
    let newestAt = Number.NEGATIVE_INFINITY
    for (const client of clients) {
      const parsed = presenceSchema.safeParse(awareness.getStates().get(client))
      const at = awareness.meta.get(client)?.lastUpdated ?? 0
      if (!parsed.success || at < newestAt) continue
      newest = parsed.data
      newestAt = at
    }
    return newest
  }

  const read = (before: readonly Peer[]): Peer[] =>
    (roster ?? [alone()]).map(({ person, name, color, role, clients, round, vote }) => {
      const peer = { person, name, color, role, isMe: person === me.id, clients, round, vote }
      const known = before.find((other) => other.person === person)
      const after: Peer = { ...peer, ...newestOf(clients) }
      return known ? keepIdentity(known, after) : after
    })

  const store = createStore<PeersState>(() => ({ peers: read([]) }))
  const update = () => {
    const { peers } = store.getState()
    const after = read(peers)
    const same = peers.length === after.length && after.every((peer, i) => peer === peers[i])
    if (!same) store.setState({ peers: after })
  }
  awareness.on('change', update)

  return {
    store,
    setRoster: (entries) => {
      roster = entries
      lastRole = entries?.find(({ person }) => person === me.id)?.role ?? lastRole
      update()
    },
    announce: ({ stage, selection }) => {
      const after: Presence = { stage, selection: selection.slice(0, ANNOUNCED_SELECTION) }
      if (!sameValue(awareness.getLocalState(), after)) awareness.setLocalState({ ...after })
    },
    destroy: () => awareness.off('change', update),
  }
}
