import type { Action } from '@herringbone/shared/model/action.ts'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useBoard, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { editAction } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import { OwnerPicker } from './owner-picker.tsx'
import { useOwners } from './use-owners.ts'

/** The owner of an action: a button with the name that opens the choice in its place. */
export function OwnerField({ action, className }: { action: Action; className: string }) {
  const t = useTexts(actionTexts)
  const canEdit = useCanEdit()
  const [picking, setPicking] = useState(false)
  const returns = useRef(false)
  const { owner, text } = action
  if (!canEdit) return <span>{owner?.name ?? '–'}</span>
  if (picking) {
    return (
      <OwnerChoice
        action={action}
        onClose={() => {
          returns.current = true
          setPicking(false)
        }}
      />
    )
  }
  const label = t('ownerOf', { text: text || t('untitled') })
  return (
    <button
      type="button"
      className={className}
      data-missing={owner === null || undefined}
      aria-label={`${label}: ${owner?.name ?? t('noOwner')}`}
      ref={(button) => {
        if (button && returns.current) button.focus()
        returns.current = false
      }}
      onClick={() => setPicking(true)}
    >
      {owner ? (
        owner.name
      ) : (
        <>
          <Plus size={13} aria-hidden="true" /> {t('addOwner')}
        </>
      )}
    </button>
  )
}

/** Asks who there is only while it is open. */
function OwnerChoice({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const { people, used } = useOwners()
  return (
    <OwnerPicker
      label={t('ownerOf', { text: action.text || t('untitled') })}
      owner={action.owner}
      people={people}
      used={used}
      onChange={(owner) => editAction(board, action.id, { owner })}
      onClose={onClose}
    />
  )
}
