import { outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { canvasTexts } from '../canvas/canvas-texts.ts'
import { useBoard } from '../sync/react.tsx'
import { type SharedTextBinding, useSharedText } from '../sync/use-shared-text.ts'

/** Binds a field to the co-edited text of a cause. */
export function useCauseText(id: CauseId): SharedTextBinding {
  const board = useBoard()
  const { bind } = useSharedText(() => outcomeText(board.doc, 'causes', id), {
    maxLength: LIMITS.noteTextChars,
    onUndo: (result) => {
      if (result !== 'changed-by-others') return
      notifications.show({ color: 'orange', message: canvasTexts.text('undoTooLate') })
    },
  })
  return bind
}
