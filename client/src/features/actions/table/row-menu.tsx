import type { Action } from '@herringbone/shared/model/action.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, EllipsisVertical, Move, PanelRight, Trash2 } from 'lucide-react'
import { removeActions } from '../../../actions/action-edits.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import { moveInOrder } from '../move-in-order.ts'
import { selectAction, useActionsView } from '../view-store.ts'

interface RowMenuProps {
  action: Action
  /** Opens the choice of a place in the matrix. */
  onMoveTo?: () => void
}

/** Everything that can be done with an action, in place of dragging it. */
export function RowMenu({ action: { id, text }, onMoveTo }: RowMenuProps) {
  const t = useTexts(actionsTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const sorted = useActionsView((view) => view.sort !== null)
  const remove = () => {
    const count = removeActions(board, [id])
    if (count > 0) offerUndo(board, actionTexts.text('deleted', { count }))
  }
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('menu', { text: text || actionTexts.text('untitled') })}
        >
          <EllipsisVertical size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PanelRight size={15} />} onClick={() => selectAction(id)}>
          {t('details')}
        </Menu.Item>
        {canEdit && (
          <>
            {onMoveTo && (
              <Menu.Item leftSection={<Move size={15} />} onClick={onMoveTo}>
                {t('moveTo')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<ArrowUp size={15} />}
              disabled={sorted}
              {...(sorted && { title: t('sortedHint') })}
              onClick={() => moveInOrder(board, id, -1)}
            >
              {t('moveUp')}
            </Menu.Item>
            <Menu.Item
              leftSection={<ArrowDown size={15} />}
              disabled={sorted}
              {...(sorted && { title: t('sortedHint') })}
              onClick={() => moveInOrder(board, id, 1)}
            >
              {t('moveDown')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<Trash2 size={15} />} onClick={remove}>
              {t('delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
