import { type Seed, seedBoard } from '@herringbone/shared/doc/seed.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import * as Y from 'yjs'
import type { BoardHandle } from './board-handle.ts'
import type { Schedule } from './frame.ts'
import { createTab, type Tab } from './tab.ts'

export interface LocalBoardOptions {
  role?: Role
  me?: BoardHandle['me']
  seed?: Partial<Seed>
  /** Fills the board after seeding; not an undo step. */
  fill?: (doc: Y.Doc) => void
  /** It is on its way: `arrive` brings it. */
  isAwaited?: boolean
  /** When changes of others show; the default shows them at once. */
  schedule?: Schedule
}

const SEED: Seed = {
  title: 'Checkout outage',
  timeZone: 'Europe/Berlin',
  groundRules: '',
  laneTitles: Object.fromEntries([
    ['change', 'Change'],
    ['symptoms', 'Symptoms & alerts'],
    ['response', 'Response'],
    ['customers', 'Customers'],
  ]),
}

const atOnce: Schedule = (callback) => {
  callback()
  return () => {}
}

/** A board that lives in this tab alone: for tests of components and for looking at them. */
export function createLocalTab(options: LocalBoardOptions = {}): Tab {
  const doc = new Y.Doc()
  if (!options.isAwaited) fillBoard(doc, options)
  const tab = createTab({
    boardId: newId<'board'>(),
    me: options.me ?? { id: newId<'person'>(), name: 'Ada', color: '#0e7c86' },
    role: options.role ?? 'facilitator',
    doc,
    sendMotion: () => {},
    retryNow: () => {},
    onClose: () => {},
    schedule: options.schedule ?? atOnce,
  })
  tab.status.setState({ connection: { status: 'online' }, saved: { status: 'saved' } })
  return tab
}

/** The board comes, as from the server; the read model follows a little later. */
export function arrive(doc: Y.Doc, options: LocalBoardOptions = {}): void {
  const came = new Y.Doc()
  fillBoard(came, options)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(came))
}

function fillBoard(doc: Y.Doc, { seed, fill }: LocalBoardOptions): void {
  seedBoard(doc, { ...SEED, ...seed })
  if (fill) doc.transact(() => fill(doc))
}

export const createLocalBoard = (options: LocalBoardOptions = {}): BoardHandle =>
  createLocalTab(options).handle
