import { fitNote } from '../methods/fit-note.ts'
import { guessWidth } from '../methods/guess-width.ts'
import { type NoteId, newId, type PersonId } from '../model/ids.ts'
import type { NoteColor, Place } from '../model/note.ts'
import { type Bounds, gridBeside } from './reveal-grid.ts'

/** What one person has written in a silent round. */
export interface RevealedDesk {
  person: PersonId
  notes: readonly { text: string; color: NoteColor }[]
}

export interface Reveal {
  desks: readonly RevealedDesk[]
  /** Names on: each note says who wrote it. */
  named: boolean
  /** What stands on the canvas of the stage already; null: nothing. */
  occupied: Bounds | null
  /** From 0 to below 1, and nobody can foresee it. */
  random(): number
}

/** A note as it comes on the board. `id` is new: that of the desk would lead back to it. */
export interface RevealedNote {
  id: NoteId
  text: string
  color: NoteColor
  at: Place
  createdBy: PersonId | ''
  /** It says so, too. */
  signed: boolean
}

/**
 * The notes of all desks, shuffled and laid out beside what is there. With names off, nothing of
 * the writer stays: no name, no colour that one of them likes, no order in which they wrote.
 * Papers that nobody wrote on are left out.
 */
export function revealNotes({ desks, named, occupied, random }: Reveal): RevealedNote[] {
  const written = desks.flatMap(({ person, notes }) =>
    notes
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, color }) =>
        named
          ? { text, color, createdBy: person, signed: true }
          : { text, color: 'yellow' as const, createdBy: '' as const, signed: false },
      ),
  )
  const order = shuffled(written, random)
  const sizes = order.map(({ text }) => fitNote(text, guessWidth))
  const places = gridBeside(occupied, sizes)
  return order.map((note, index) => ({
    id: newId(),
    ...note,
    at: places[index] ?? [0, 0],
  }))
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items]
  const drawn: T[] = []
  while (rest.length > 0) {
    const index = Math.floor(random() * rest.length)
    const last = rest.length - 1
    const chosen = rest[index] as T // below the length
    rest[index] = rest[last] as T // as is this one
    rest.length = last
    drawn.push(chosen)
  }
  return drawn
}
