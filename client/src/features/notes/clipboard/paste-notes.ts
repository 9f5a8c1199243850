import { LIMITS } from '@herringbone/shared/limits.ts'
import { type Box, boxAround } from '@herringbone/shared/methods/box.ts'
import { freeSpot } from '@herringbone/shared/methods/free-spot.ts'
import { NOTE_SIZE } from '@herringbone/shared/model/note.ts'
import { listLines } from '../../../canvas/list-lines.ts'
import { createNotes, type NoteDraft } from '../actions.ts'
import { fitText } from '../surface/fit-text.ts'
import type { NotesSurface } from '../surface/surface.ts'
import type { NotesPayload } from './notes-payload.ts'

/** What came of a paste, for the person to be told. */
export type PasteOutcome =
  | { kind: 'nothing' }
  | { kind: 'notes'; count: number }
  | { kind: 'too-many-lines'; count: number }
  | { kind: 'board-full' }

const GAP = 16

/** Copied notes before lines of text; they come to stand where this person looks. */
export function pasteNotes(
  surface: NotesSurface,
  { payload, text }: { payload: NotesPayload | undefined; text: string },
): PasteOutcome {
  if (payload) return make(surface, besideCopied(surface, payload))
  const lines = listLines(text)
  if (lines.length === 0) return { kind: 'nothing' }
  if (lines.length > LIMITS.pasteLines) return { kind: 'too-many-lines', count: lines.length }
  return make(surface, inRows(surface, lines))
}

function make(surface: NotesSurface, drafts: readonly NoteDraft[]): PasteOutcome {
  const ids = createNotes(surface, drafts)
  if (!ids) return { kind: 'board-full' }
  const around = surface.bounds(ids)
  if (around) {
    const { zoom, width, height } = surface.plane.view.getState()
    const isLarge = around.width * zoom > width * 0.8 || around.height * zoom > height * 0.7
    if (isLarge) surface.plane.fit(around)
    else surface.plane.reveal(around)
  }
  return { kind: 'notes', count: ids.length }
}

/** In rows about as broad as a window, on free room near the middle of the view. */
function inRows(surface: NotesSurface, lines: readonly string[]): NoteDraft[] {
  const columns = Math.max(1, Math.min(8, Math.ceil(Math.sqrt(lines.length * 1.3))))
  const boxes: Box[] = []
  let [top, next] = [0, 0]
  let left = 0
  lines.forEach((line, index) => {
    const { width, height } = fitText(line)
    if (index % columns === 0) {
      top = next
      left = 0
    }
    boxes.push({ x: left, y: top, width, height })
    left += width + GAP
    next = Math.max(next, top + height + GAP)
  })
  const around = boxAround(boxes) ?? { x: 0, y: 0, ...NOTE_SIZE }
  const spot = spotFor(surface, around)
  return lines.map((text, index) => {
    const box = boxes[index]
    return { text, at: [spot.x + (box?.x ?? 0), spot.y + (box?.y ?? 0)] }
  })
}

function besideCopied(surface: NotesSurface, { notes }: NotesPayload): NoteDraft[] {
  const boxes = notes.map(({ text, at }) => {
    const { width, height } = fitText(text)
    return { x: at[0], y: at[1], width, height }
  })
  const around = boxAround(boxes) ?? { x: 0, y: 0, ...NOTE_SIZE }
  const spot = spotFor(surface, around)
  return notes.map(({ text, color, at }) => ({
    text,
    color,
    at: [at[0] - around.x + spot.x, at[1] - around.y + spot.y],
  }))
}

function spotFor({ scene, plane }: NotesSurface, { width, height }: Box): { x: number; y: number } {
  const seen = plane.seen()
  const { notes, clusters } = scene.getState()
  const others = [...notes.values(), ...clusters.values()]
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height * 0.45 }
  return freeSpot(others, { ...middle, width, height })
}
