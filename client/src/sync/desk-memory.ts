import { type DeskNote, isBlank } from '@herringbone/shared/doc/desk.ts'
import type { BoardId, PersonId, RoundId } from '@herringbone/shared/model/ids.ts'
import * as z from 'zod/mini'

/** Whose desk of which round: a device may be shared, and a desk is its writer's alone. */
export interface DeskKey {
  boardId: BoardId
  person: PersonId
  round: RoundId
}

/** The name of a desk's cache on this device. */
export const deskName = ({ boardId, person, round }: DeskKey): string =>
  `desk:${boardId}:${person}:${round}`

/** The words of each note as the server is known to have them on disk. */
export type OnDisk = Readonly<Record<string, string>>

export const ON_DISK_KEY = 'on-disk'
const onDiskSchema = z.record(z.string(), z.string())

export const writeOnDisk = (onDisk: OnDisk): string => JSON.stringify(onDisk)

/** What a cache remembers; anything odd reads as nothing, and is offered rather than lost. */
export function readOnDisk(words: unknown): OnDisk {
  try {
    return onDiskSchema.parse(JSON.parse(typeof words === 'string' ? words : '{}'))
  } catch {
    return {}
  }
}

/** Notes whose words may be on this device only. */
export const unsentOf = (notes: Iterable<DeskNote>, onDisk: OnDisk): DeskNote[] =>
  [...notes].filter((note) => !isBlank(note) && onDisk[note.id] !== note.text)

// Which desks this device keeps stands beside them, because not every browser lists databases.
const listKey = (boardId: BoardId, person: PersonId) => `herringbone:desks:${boardId}:${person}`
const roundsSchema = z.catch(z.array(z.string()), [])

/** The rounds of which this device keeps a desk of this person. */
export function keptOnDevice(boardId: BoardId, person: PersonId): RoundId[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(listKey(boardId, person)) ?? '[]')
    return roundsSchema.parse(kept) as RoundId[] // written by the functions below only
  } catch {
    return [] // this browser keeps nothing
  }
}

function writeKept({ boardId, person }: DeskKey, rounds: readonly RoundId[]): void {
  try {
    const key = listKey(boardId, person)
    if (rounds.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(rounds))
  } catch {
    // This browser keeps nothing; the desk says so.
  }
}

export function rememberDesk(key: DeskKey): void {
  const kept = keptOnDevice(key.boardId, key.person)
  if (!kept.includes(key.round)) writeKept(key, [...kept, key.round])
}

export function unlistDesk(key: DeskKey): void {
  const kept = keptOnDevice(key.boardId, key.person)
  writeKept(
    key,
    kept.filter((round) => round !== key.round),
  )
}
