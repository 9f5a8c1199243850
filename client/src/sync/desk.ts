import { deskNotes } from '@herringbone/shared/doc/desk.ts'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { type Clock, systemClock } from './clock.ts'
import type { DeskHandle, DeskStatus } from './desk-handle.ts'
import {
  type DeskKey,
  deskName,
  ON_DISK_KEY,
  type OnDisk,
  readOnDisk,
  rememberDesk,
  unsentOf,
  writeOnDisk,
} from './desk-memory.ts'
import { createDeskModel } from './desk-model.ts'
import { openDocCache } from './offline-cache.ts'
import { Provider } from './provider.ts'
import { sameValue } from './records.ts'
import { savedState } from './saved-state.ts'
import type { OpenSocket } from './socket.ts'
import { syncUrl } from './sync-url.ts'
import { createUndo } from './undo.ts'

/** What the device had comes first, so that the server sends the rest only; but not for ever. */
const CACHE_WAIT_MS = 1_000
/** While someone types the server settles many times a second: the device notes it less often. */
const REMEMBER_MS = 500

export interface OpenDeskOptions extends DeskKey {
  /** Address of the sync path, `wss://host/sync`; the page's own server unless given. */
  url?: string
  open?: OpenSocket
  clock?: Clock
  random?: () => number
  network?: EventTarget
}

/** Opens a desk in this tab: shows what the device has, connects, and stays connected. */
export function openDesk(options: OpenDeskOptions): DeskHandle {
  const { boardId, round, clock = systemClock, network = window } = options
  const { url = syncUrl(window.location) } = options
  const doc = new Y.Doc()
  const cache = openDocCache(deskName(options), doc, { clock })
  rememberDesk(options)
  const model = createDeskModel(doc)
  const undo = createUndo(doc, { desk: doc.clientID }, [deskNotes(doc)])
  const awareness = new Awareness(doc) // a desk has no others; the wire wants one
  awareness.setLocalState(null)
  const status = createStore<DeskStatus>(() => ({
    connection: { status: 'connecting' },
    saved: { status: 'saving' },
    canUndo: false,
    canRedo: false,
    cache: 'on',
    loaded: false,
  }))
  undo.subscribe(() => status.setState({ canUndo: undo.canUndo(), canRedo: undo.canRedo() }))
  let wasOnline = false
  let isClosed = false
  let isRefused = false
  let onDisk: OnDisk = {}

  let cancelRemember: (() => void) | undefined
  let rememberedAt = Number.NEGATIVE_INFINITY
  const remember = () => {
    cancelRemember?.()
    cancelRemember = undefined
    rememberedAt = clock.now()
    cache.set(ON_DISK_KEY, writeOnDisk(onDisk))
  }
  network.addEventListener('pagehide', remember)
  /** All of this document is on the server's disk: so are these words. */
  const noteOnDisk = () => {
    const notes = Object.values(model.store.getState().notes)
    const after = Object.fromEntries(notes.map(({ id, text }) => [id, text]))
    if (sameValue(onDisk, after)) return
    onDisk = after
    const wait = rememberedAt + REMEMBER_MS - clock.now()
    if (wait <= 0) remember()
    else cancelRemember ??= clock.after(wait, remember)
  }

  const showSaved = () => {
    const { kept, isSettled } = provider
    if (isSettled && !isRefused) noteOnDisk()
    const { connection, saved } = status.getState()
    const after = savedState({ connection, isSettled, kept, storage: 'ok', wasOnline })
    if (!sameValue(saved, after)) status.setState({ saved: after })
  }
  const provider = new Provider({
    ...options,
    url: `${url}/${boardId}/desk?x=1&round=${round}`,
    doc,
    awareness,
    events: {
      connection: (connection) => {
        if (connection.status === 'online') wasOnline = true
        status.setState({ connection })
        showSaved()
      },
      outbox: showSaved,
      session: () => {}, // the board's connection tells of the session
      personal: () => {},
      motion: () => {},
      clockOffset: () => {},
      // What is refused counts as settled on the wire, and is on this device only.
      denied: () => {
        isRefused = true
      },
      lost: () => {
        isRefused = false
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
  void cache.loaded.then(async (result) => {
    const before = readOnDisk(await cache.get(ON_DISK_KEY))
    if (isClosed) return
    onDisk = { ...before, ...onDisk }
    status.setState({ loaded: true, cache: result === 'loaded' ? 'on' : 'unavailable' })
    connect()
  })

  return {
    round,
    doc,
    store: model.store,
    status,
    edit: undo.edit,
    editOn: undo.editOn,
    endGesture: undo.endGesture,
    undo: undo.undo,
    redo: undo.redo,
    unsent: () => unsentOf(Object.values(model.store.getState().notes), onDisk),
    retryNow: () => provider.retryNow(),
    close: () => {
      if (isClosed) return
      isClosed = true
      cancelWait()
      provider.destroy()
      network.removeEventListener('pagehide', remember)
      remember()
      cache.close()
      undo.destroy()
      model.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
}
