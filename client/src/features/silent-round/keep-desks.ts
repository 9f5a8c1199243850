import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import type { RoundId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { type Clock, systemClock } from '../../sync/clock.ts'
import { openDesk } from '../../sync/desk.ts'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { type DeskKey, keptOnDevice } from '../../sync/desk-memory.ts'
import { forgetLeftDesk, readLeftDesk } from '../../sync/left-desk.ts'
import { desksOf } from './desks.ts'

/** What was under way when the round ended is answered before the server ends the desk. */
const LAST_WORD_MS = 2_000
/** A desk that was opened a moment before its round is known everywhere is opened again. */
const REOPEN_MS = 2_000

export interface KeepDesksOptions {
  open?: (key: DeskKey) => DeskHandle
  clock?: Clock
}

/**
 * Keeps this person's desk open for as long as a round is, wherever on the board they are; and when
 * one is over, now or while this device was away, finds what is only here. Returns how to stop.
 */
export function keepDesks(board: BoardHandle, options: KeepDesksOptions = {}): () => void {
  const { open = openDesk, clock = systemClock } = options
  const store = desksOf(board)
  const seen = new Set<RoundId>()
  let stopDesk = () => {}
  let isStopped = false
  let lastSituation = ''

  const keyOf = (round: RoundId): DeskKey => ({ boardId: board.id, person: board.me.id, round })
  const openRound = () => board.session.getState().view?.round?.id

  const offer = (round: RoundId, notes: DeskNote[]) => {
    if (isStopped) return
    if (notes.length === 0) {
      forgetLeftDesk(keyOf(round))
      return
    }
    const { pastRounds = [] } = board.session.getState().view ?? {}
    const past = pastRounds.find(({ id }) => id === round) ?? null
    const others = store.getState().left.filter((left) => left.round !== round)
    store.setState({ left: [...others, { round, past, notes }] })
  }

  const begin = (round: RoundId) => {
    const desk = open(keyOf(round))
    let cancelReopen = () => {}
    const stopWatching = desk.status.subscribe(({ connection }, before) => {
      if (connection === before.connection || connection.status !== 'ended') return
      if (connection.code !== CLOSE.roundOver) return
      cancelReopen = clock.after(REOPEN_MS, () => {
        if (openRound() === round) desk.retryNow()
      })
    })
    stopDesk = () => {
      stopWatching()
      cancelReopen()
    }
    seen.add(round)
    store.setState({ desk })
  }

  const end = async (desk: DeskHandle) => {
    stopDesk()
    store.setState({ desk: null })
    await lastWord(desk, clock)
    const unsent = desk.unsent()
    const known = desk.store.getState().notes
    desk.close()
    // Another tab of this device may have written what this one has not heard of.
    const elsewhere = await readLeftDesk(keyOf(desk.round))
    offer(desk.round, [...unsent, ...elsewhere.filter(({ id }) => !known[id])])
  }

  const look = () => {
    const { view } = board.session.getState()
    if (!view) return
    const wanted = board.role === 'observer' ? undefined : view.round?.id
    // Peers change many times a second; what is kept on the device only with the rounds.
    const situation = `${view.round?.id} ${wanted} ${view.pastRounds.length}`
    if (situation === lastSituation) return
    lastSituation = situation
    const { desk } = store.getState()
    if (desk && desk.round !== wanted) void end(desk)
    if (wanted && desk?.round !== wanted) begin(wanted)
    for (const round of keptOnDevice(board.id, board.me.id)) {
      if (round === view.round?.id || seen.has(round)) continue
      seen.add(round)
      void readLeftDesk(keyOf(round)).then((notes) => offer(round, notes))
    }
  }

  // Another tab has settled what was left: it is not to be offered twice.
  const onStorage = () => {
    const kept = keptOnDevice(board.id, board.me.id)
    const { left } = store.getState()
    const still = left.filter(({ round }) => kept.includes(round))
    if (still.length < left.length) store.setState({ left: still })
  }

  const stops = [board.session.subscribe(look), board.peers.subscribe(look)]
  window.addEventListener('storage', onStorage)
  look()
  return () => {
    isStopped = true
    window.removeEventListener('storage', onStorage)
    for (const stop of stops) stop()
    stopDesk()
    store.getState().desk?.close()
    store.setState({ desk: null })
  }
}

/** When everything is on the server, or the connection is gone; at the latest after a while. */
function lastWord(desk: DeskHandle, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop()
      cancel()
      resolve()
    }
    const look = () => {
      const { connection, saved } = desk.status.getState()
      if (connection.status !== 'online' || saved.status === 'saved') done()
    }
    const cancel = clock.after(LAST_WORD_MS, done)
    const stop = desk.status.subscribe(look)
    look()
  })
}

/** The writer has what they want of what was left. */
export function settleLeft(board: BoardHandle, round: RoundId): void {
  const store = desksOf(board)
  store.setState({ left: store.getState().left.filter((left) => left.round !== round) })
  forgetLeftDesk({ boardId: board.id, person: board.me.id, round })
}
