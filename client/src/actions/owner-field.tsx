import type { Action } from '@herringbone/shared/model/action.ts'
import { useBoard, useCanEdit } from '../sync/react.tsx'
import { editAction } from './action-edits.ts'
import { OwnerPicker } from './owner-picker.tsx'
import { OwnerValue } from './owner-value.tsx'
import { useOwners } from './use-owners.ts'

/** The owner of an action of the board at hand. */
export function OwnerField({ action, className }: { action: Action; className: string }) {
  return (
    <OwnerValue
      action={action}
      canEdit={useCanEdit()}
      className={className}
      choice={(label, onClose) => <OwnerChoice action={action} label={label} onClose={onClose} />}
    />
  )
}

interface OwnerChoiceProps {
  action: Action
  label: string
  onClose: () => void
}

/** Asks who there is only while it is open. */
function OwnerChoice({ action, label, onClose }: OwnerChoiceProps) {
  const board = useBoard()
  const { people, used } = useOwners()
  return (
    <OwnerPicker
      label={label}
      owner={action.owner}
      people={people}
      used={used}
      onChange={(owner) => editAction(board, action.id, { owner })}
      onClose={onClose}
    />
  )
}
