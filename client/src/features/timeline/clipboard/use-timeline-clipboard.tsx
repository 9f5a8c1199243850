import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { useBoard } from '../../../sync/react.tsx'
import { formatList } from '../../../ui/format.ts'
import { removeEvents } from '../actions.ts'
import { type TimelineSlots, useTimelineSlots } from '../slots.ts'
import { viewStore } from '../view-store.ts'
import { clipboardTexts } from './clipboard-texts.ts'
import { copyEvents } from './copy-events.ts'
import { copyText } from './copy-text.ts'
import { type PasteOutcome, paste, readClipboard } from './paste.ts'
import { CLIPBOARD_TYPE, writePayload } from './payload.ts'
import type { PastePoint } from './plan-lines.ts'

/**
 * Copy, cut and paste of events while the timeline is open. `pastePoint` says where lines without
 * a time go when nothing is selected: the middle of what is in view.
 */
export function useTimelineClipboard(pastePoint: () => PastePoint): void {
  const board = useBoard()
  const slots = useTimelineSlots()
  const latest = useRef({ slots, pastePoint })
  useEffect(() => {
    latest.current = { slots, pastePoint }
  })

  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (!isOurs(event) || isTextSelected()) return
      copy(board, event)
    }
    const onCut = (event: ClipboardEvent) => {
      if (!isOurs(event) || !board.canEdit() || copy(board, event) === 0) return
      const count = removeEvents(board, viewStore.getState().selection)
      if (count > 0) offerUndo(board, clipboardTexts.text('cut', { count }))
    }
    const onPaste = async (event: ClipboardEvent) => {
      if (!isOurs(event) || !event.clipboardData || !board.canEdit()) return
      event.preventDefault()
      const pasted = readClipboard(event.clipboardData)
      const selection = [...viewStore.getState().selection]
      const point = () => afterSelection(board) ?? latest.current.pastePoint()
      tell(await paste(board, pasted, selection, point), latest.current.slots)
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [board])
}

/** Fields and dialogs keep their own copy and paste. */
function isOurs({ target }: ClipboardEvent): boolean {
  const element = target instanceof Element ? target : null
  if (element?.closest('input, textarea, select, [contenteditable="true"]')) return false
  return document.querySelector('[aria-modal="true"]') === null
}

const isTextSelected = (): boolean => document.getSelection()?.isCollapsed === false

function copy(board: BoardHandle, event: ClipboardEvent): number {
  const state = board.store.getState()
  const payload = copyEvents(board.id, state, viewStore.getState().selection)
  if (!payload || !event.clipboardData) return 0
  event.preventDefault()
  event.clipboardData.setData(CLIPBOARD_TYPE, writePayload(payload))
  event.clipboardData.setData('text/plain', copyText(payload.events, state.brief.timeZone))
  return payload.events.length
}

/** After the last selected event, in its lane. */
function afterSelection(board: BoardHandle): PastePoint | undefined {
  const { events } = board.store.getState()
  const selected = [...viewStore.getState().selection].flatMap((id) => events[id] ?? [])
  const last = selected.sort((a, b) => a.at - b.at).at(-1)
  return last && { at: last.at + 60_000, lane: last.lane }
}

function tell(outcome: PasteOutcome, slots: TimelineSlots): void {
  const { text } = clipboardTexts
  if (outcome.kind === 'file-needs-event') {
    notifications.show({ color: 'orange', message: text('fileNeedsEvent') })
  } else if (outcome.kind === 'board-full') {
    const message = text('boardFull', { limit: LIMITS.eventsPerBoard })
    notifications.show({ color: 'red', message })
  } else if (outcome.kind === 'too-many-lines') {
    offerImport(outcome.count, outcome.text, slots)
  } else if (outcome.kind === 'events') {
    const { ids, untimed, filesLost } = outcome
    const parts = [
      text('pasted', { count: ids.length }),
      untimed > 0 ? text('untimed', { count: untimed }) : '',
    ]
    notifications.show({ message: parts.filter(Boolean).join('. ') })
    if (filesLost.length === 0) return
    const values = { count: filesLost.length, names: formatList(filesLost) }
    notifications.show({ color: 'red', autoClose: false, message: text('filesLost', values) })
  }
}

function offerImport(count: number, pasted: string, slots: TimelineSlots): void {
  const { text } = clipboardTexts
  const { openImport } = slots
  const open = () => {
    notifications.hide(id)
    openImport?.({ text: pasted })
  }
  const id = notifications.show({
    color: 'orange',
    autoClose: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text('tooMany', { count })}</Text>
        {openImport && (
          <Button size="compact-sm" onClick={open}>
            {text('import')}
          </Button>
        )}
      </Group>
    ),
  })
}
