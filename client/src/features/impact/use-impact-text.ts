import { impactText } from '@herringbone/shared/doc/edit-impact.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FigureId, StakeholderId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { canvasTexts } from '../../canvas/canvas-texts.ts'
import { useBoard } from '../../sync/react.tsx'
import { type SharedTextBinding, useSharedText } from '../../sync/use-shared-text.ts'

/** Binds a field to the co-edited words of a figure or of someone who is to be told. */
export function useImpactText(
  root: 'figures' | 'stakeholders',
  id: FigureId | StakeholderId,
): SharedTextBinding {
  const board = useBoard()
  const { bind } = useSharedText(() => impactText(board.doc, root, id), {
    maxLength: LIMITS.noteTextChars,
    onUndo: (result) => {
      if (result !== 'changed-by-others') return
      notifications.show({ color: 'orange', message: canvasTexts.text('undoTooLate') })
    },
  })
  return bind
}
