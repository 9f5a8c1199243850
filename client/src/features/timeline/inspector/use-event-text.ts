import { changeEvent, eventText } from '@herringbone/shared/doc/edit-events.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import type { ChangeEvent } from 'react'
import { canvasTexts } from '../../../canvas/canvas-texts.ts'
import { useBoard } from '../../../sync/react.tsx'
import { type SharedTextBinding, useSharedText } from '../../../sync/use-shared-text.ts'

/** Binds a field to the co-edited text of an event, and notes who edited it in the same undo step. */
export function useEventText(id: EventId): SharedTextBinding {
  const board = useBoard()
  const { bind } = useSharedText(() => eventText(board.doc, id), {
    maxLength: LIMITS.eventTextChars,
    onUndo: (result) => {
      if (result !== 'changed-by-others') return
      notifications.show({ color: 'orange', message: canvasTexts.text('undoTooLate') })
    },
  })
  return {
    ...bind,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      bind.onChange(event)
      board.editOn((doc) => changeEvent(doc, id, { editedBy: board.me.id }))
    },
  }
}
