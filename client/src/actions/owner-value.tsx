import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'

interface OwnerValueProps {
  action: { text: string; owner: { name: string } | null }
  canEdit: boolean
  className: string
  /** The choice that stands in place of the button; `onClose` brings the button and its focus back. */
  choice: (label: string, onClose: () => void) => ReactNode
}

/** The owner of an action: a button with the name that opens the choice in its place. */
export function OwnerValue({
  action: { owner, text },
  canEdit,
  className,
  choice,
}: OwnerValueProps) {
  const t = useTexts(actionTexts)
  const [picking, setPicking] = useState(false)
  const returns = useRef(false)
  if (!canEdit) return <span>{owner?.name ?? '–'}</span>
  const label = t('ownerOf', { text: text || t('untitled') })
  if (picking) {
    return choice(label, () => {
      returns.current = true
      setPicking(false)
    })
  }
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
