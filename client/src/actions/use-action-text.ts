import { actionDescription } from '@herringbone/shared/doc/edit-actions.ts'
import { outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import type { UndoResult } from '../sync/board-handle.ts'
import { useBoard } from '../sync/react.tsx'
import { type SharedTextBinding, useSharedText } from '../sync/use-shared-text.ts'
import { actionTexts } from './action-texts.ts'

const tellTooLate = (result: UndoResult): void => {
  if (result !== 'changed-by-others') return
  notifications.show({ color: 'orange', message: actionTexts.text('undoTooLate') })
}

/** Binds a field to the co-edited title of an action. */
export function useActionTitle(id: ActionId): SharedTextBinding {
  const { doc } = useBoard()
  const { bind } = useSharedText(() => outcomeText(doc, 'actions', id), {
    maxLength: LIMITS.noteTextChars,
    onUndo: tellTooLate,
  })
  return bind
}

/** Binds a field to the co-edited description of an action. */
export function useActionDescription(id: ActionId): SharedTextBinding {
  const { doc } = useBoard()
  const { bind } = useSharedText(() => actionDescription(doc, id), {
    maxLength: LIMITS.descriptionChars,
    onUndo: tellTooLate,
  })
  return bind
}
