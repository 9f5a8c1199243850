import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { isForCanvas, isTextSelected } from '../../../canvas/canvas-clipboard.ts'
import { asLines } from '../../../canvas/list-lines.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { removeItems } from '../actions.ts'
import { readingOrder } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import type { NoteBox } from '../surface/scene.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'
import { NOTES_TYPE, readPayload, writePayload } from './notes-payload.ts'
import { type PasteOutcome, pasteNotes } from './paste-notes.ts'

/** Copy, cut and paste of notes while they are shown. */
export function useNotesClipboard(surface: NotesSurface): void {
  useEffect(() => {
    const { board } = surface
    const onCopy = (event: ClipboardEvent) => {
      if (isForCanvas(event) && !isTextSelected()) copy(surface, event)
    }
    const onCut = (event: ClipboardEvent) => {
      if (!isForCanvas(event) || isTextSelected() || !board.canEdit()) return
      if (copy(surface, event) === 0) return
      const count = removeItems(surface, viewStore.getState().selection)
      offerUndo(board, notesTexts.text('cut', { count }))
    }
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!isForCanvas(event) || !data || !board.canEdit()) return
      event.preventDefault()
      const payload = readPayload(data.getData(NOTES_TYPE))
      tell(pasteNotes(surface, { payload, text: data.getData('text/plain') }))
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [surface])
}

/** The selected notes and those in selected clusters, in reading order. */
function selectedBoxes(surface: NotesSurface): NoteBox[] {
  const { notes, clusters } = surface.scene.getState()
  const ids = new Set<string>()
  for (const id of viewStore.getState().selection) {
    ids.add(id)
    for (const note of clusters.get(id as ClusterId)?.notes ?? []) ids.add(note)
  }
  return readingOrder(surface).flatMap((id) => (ids.has(id) && notes.get(id as NoteId)) || [])
}

function copy(surface: NotesSurface, event: ClipboardEvent): number {
  const boxes = selectedBoxes(surface)
  if (boxes.length === 0 || !event.clipboardData) return 0
  event.preventDefault()
  const notes = boxes.map(({ text, color, x, y }) => ({ text, color, at: [x, y] as const }))
  event.clipboardData.setData(NOTES_TYPE, writePayload(notes))
  event.clipboardData.setData('text/plain', asLines(boxes.map(({ text }) => text)))
  return boxes.length
}

function tell(outcome: PasteOutcome): void {
  const { text } = notesTexts
  if (outcome.kind === 'notes') {
    if (outcome.count > 1) notifications.show({ message: text('pasted', { count: outcome.count }) })
  } else if (outcome.kind === 'too-many-lines') {
    const values = { count: outcome.count, limit: LIMITS.pasteLines }
    notifications.show({ color: 'orange', message: text('pasteTooMany', values) })
  } else if (outcome.kind === 'board-full') {
    const message = text('boardFull', { limit: LIMITS.notesPerBoard })
    notifications.show({ color: 'red', message })
  }
}
