import { isWritable, readSchemaVersion } from '@herringbone/shared/doc/read.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SessionView } from '@herringbone/shared/session/state.ts'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle, Presence, StatusState } from './board-handle.ts'
import { type Clock, systemClock } from './clock.ts'
import { createFollowStore } from './follow-store.ts'
import type { Schedule } from './frame.ts'
import { createMotionLink, type MotionLink } from './motion-channel.ts'
import { createPeers, type Peers } from './peers.ts'
import { createReadModel } from './read-model.ts'
import { createSessionStore, type SessionStore } from './session-store.ts'
import { createThrottle } from './throttle.ts'
import { createUndo } from './undo.ts'

/** A marquee selects anew with every frame; others need to see that ten times a second at most. */
const ANNOUNCE_MS = 100

export interface TabOptions {
  boardId: BoardId
  me: BoardHandle['me']
  role: Role
  doc: Y.Doc
  sendMotion: (body: Uint8Array) => void
  retryNow: () => void
  /** Runs before anything is taken down: the last word to the server. */
  onClose: () => void
  clock?: Clock
  schedule?: Schedule
}

/** A board in this tab, with everything but the wire and the cache. */
export interface Tab {
  handle: BoardHandle
  awareness: Awareness
  peers: Peers
  motion: MotionLink
  session: SessionStore
  status: StoreApi<StatusState>
}

export function createTab(options: TabOptions): Tab {
  const { doc, me, clock = systemClock } = options
  const model = createReadModel(doc, options.schedule)
  const awareness = new Awareness(doc)
  const peers = createPeers(awareness, me, options.role)
  const session = createSessionStore()
  const follow = createFollowStore()
  const motion = createMotionLink({
    self: doc.clientID,
    send: options.sendMotion,
    people: () => peers.store.getState().peers.length,
    clock,
  })
  const undo = createUndo(doc, { tab: doc.clientID })
  const status = createStore<StatusState>(() => ({
    connection: { status: 'connecting' },
    saved: { status: 'saving' },
    canUndo: false,
    canRedo: false,
    denied: null,
    stage: null,
    cache: 'on',
  }))
  undo.subscribe(() => status.setState({ canUndo: undo.canUndo(), canRedo: undo.canRedo() }))
  const announce = createThrottle<Presence>(clock, () => ANNOUNCE_MS, peers.announce)

  const role = () => peers.store.getState().peers.find(({ isMe }) => isMe)?.role ?? options.role
  const isLocked = (stage: StageId | null) =>
    isLockedFor(role(), stage, session.store.getState().view)
  const canEdit = (stage: StageId | null = null) =>
    role() !== 'observer' &&
    readSchemaVersion(doc) > 0 &&
    isWritable(doc) &&
    !isLocked(status.getState().stage) &&
    !isLocked(stage) &&
    status.getState().denied === null &&
    status.getState().connection.status !== 'ended'

  let isClosed = false
  const handle: BoardHandle = {
    id: options.boardId,
    me,
    get role() {
      return role()
    },
    canEdit,
    doc,
    store: model.store,
    status,
    peers: peers.store,
    session: session.store,
    follow,
    motion: motion.channel,
    edit: (change) => {
      if (canEdit()) undo.edit(change)
    },
    editOn: (change) => {
      if (canEdit()) undo.editOn(change)
    },
    endGesture: undo.endGesture,
    forgetVoid: undo.forgetVoid,
    undo: () => (canEdit() ? undo.undo() : 'nothing'),
    redo: () => (canEdit() ? undo.redo() : 'nothing'),
    announce: (presence) => {
      if (presence.stage !== status.getState().stage) status.setState({ stage: presence.stage })
      announce.push(presence)
    },
    retryNow: options.retryNow,
    close: () => {
      if (isClosed) return
      isClosed = true
      announce.cancel()
      options.onClose()
      motion.destroy()
      peers.destroy()
      undo.destroy()
      model.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
  return { handle, awareness, peers, motion, session, status }
}

/** A locked stage is for facilitators to edit; before any stage is shown there is none to lock. */
function isLockedFor(role: Role, stage: StageId | null, view: SessionView | null): boolean {
  return role !== 'facilitator' && stage !== null && (view?.locked.includes(stage) ?? false)
}
