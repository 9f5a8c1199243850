import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import * as Y from 'yjs'
import type { BoardHandle } from './board-handle.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Schedule } from './frame.ts'
import { openOfflineCache } from './offline-cache.ts'
import { Provider } from './provider.ts'
import { sameValue } from './records.ts'
import { savedState } from './saved-state.ts'
import type { OpenSocket } from './socket.ts'
import { syncUrl } from './sync-url.ts'
import { createTab } from './tab.ts'

/** What the device had comes first, so that the server sends the rest only; but not for ever. */
const CACHE_WAIT_MS = 1_000

export interface OpenBoardOptions {
  boardId: BoardId
  /** Of the document, from `GET /api/boards/:id`. */
  epoch: number
  me: BoardHandle['me']
  role: Role
  /** Address of the sync path, `wss://host/sync`; the page's own server unless given. */
  url?: string
  open?: OpenSocket
  clock?: Clock
  random?: () => number
  network?: EventTarget
  schedule?: Schedule
}

/** Opens a board in this tab: shows what the device has, connects, and stays connected. */
export function openBoard(options: OpenBoardOptions): BoardHandle {
  const { boardId, epoch, clock = systemClock, url = syncUrl(window.location) } = options
  const doc = new Y.Doc()
  const cache = openOfflineCache(boardId, epoch, doc, {
    clock,
    around: (apply) => (isClosed ? apply() : provider.takeKept(apply)),
  })
  const tab = createTab({
    ...options,
    doc,
    sendMotion: (body) => provider.sendMotion(body),
    retryNow: () => provider.retryNow(),
    onClose: () => {
      isClosed = true
      cancelWait()
      provider.destroy()
      cache.close()
    },
  })
  const { status, peers, motion } = tab
  let isClosed = false
  let wasOnline = false
  let session: SessionState | undefined

  let lockedThen: readonly StageId[] = []

  /** What a locked stage has refused is sent anew, whole, by a new connection. */
  const isUnlocked = ({ session: { locked } }: SessionState) =>
    status.getState().denied === 'locked' &&
    (tab.handle.role === 'facilitator' || lockedThen.some((stage) => !locked.includes(stage)))

  const showSaved = () => {
    const { connection, saved } = status.getState()
    const { kept, isSettled } = provider
    const storage = session?.storage ?? 'ok'
    const after = savedState({ connection, isSettled, kept, storage, wasOnline })
    if (!sameValue(saved, after)) status.setState({ saved: after })
  }

  const provider = new Provider({
    ...options,
    url: `${url}/${boardId}?x=1`,
    doc,
    takeIn: cache.takeIn,
    awareness: tab.awareness,
    events: {
      connection: (connection) => {
        if (connection.status === 'online') wasOnline = true
        status.setState({ connection })
        showSaved()
      },
      outbox: showSaved,
      session: (state) => {
        const known = new Set(session?.roster.flatMap(({ clients }) => clients))
        const clients = new Set(state.roster.flatMap((entry) => entry.clients))
        session = state
        peers.setRoster(state.roster)
        tab.session.take(state)
        motion.keepOnly(clients)
        if (isUnlocked(state)) provider.reconnect()
        if ([...clients].some((client) => !known.has(client))) motion.repeat()
        showSaved()
      },
      personal: tab.session.takeMine,
      clockOffset: tab.session.setClockOffset,
      motion: motion.receive,
      denied: (reason) => {
        lockedThen = session?.session.locked ?? []
        status.setState({
          denied: reason === 'locked' || reason === 'read-only' ? reason : 'other',
        })
      },
      lost: () => {
        session = undefined
        peers.setRoster(null)
        motion.keepOnly(new Set())
        status.setState({ denied: null })
      },
    },
  })

  let isConnecting = false
  const connect = () => {
    if (isConnecting || isClosed) return
    isConnecting = true
    cancelWait()
    provider.connect()
  }
  const cancelWait = clock.after(CACHE_WAIT_MS, connect)
  void cache.loaded.then((result) => {
    if (isClosed) return
    if (result === 'unavailable') status.setState({ cache: 'unavailable' })
    connect()
  })
  return tab.handle
}
