import type { Lesson } from '@herringbone/shared/model/lesson.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import { Plus, User, Users } from 'lucide-react'
import { useRef, useState } from 'react'
import { OwnerPicker } from '../../../actions/owner-picker.tsx'
import { useOwners } from '../../../actions/use-owners.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../wrap-up.module.css'
import type { OwnedKind } from './lesson-fields.ts'
import { lessonTexts } from './lesson-texts.ts'

interface LessonOwnerProps {
  lesson: Lesson & { kind: OwnedKind }
  onChange: (owner: Owner | null) => void
}

/** Who sees to it: a button with the name that opens the choice in its place. */
export function LessonOwner({ lesson, onChange }: LessonOwnerProps) {
  const t = useTexts(lessonTexts)
  const [picking, setPicking] = useState(false)
  const returns = useRef(false)
  const { kind, owner, text } = lesson
  const label = t('ownerOf', { text: text || t('untitled') })
  if (picking) {
    return (
      <OwnerChoice
        label={label}
        owner={owner}
        onChange={onChange}
        onClose={() => {
          returns.current = true
          setPicking(false)
        }}
      />
    )
  }
  const Icon = owner === null ? Plus : owner.kind === 'team' ? Users : User
  const said = owner?.name ?? t(`ownerHint_${kind}`)
  return (
    <button
      type="button"
      className={styles.owner}
      data-missing={(owner === null && kind === 'open-question') || undefined}
      aria-label={`${label}: ${said}`}
      ref={(button) => {
        if (button && returns.current) button.focus()
        returns.current = false
      }}
      onClick={() => setPicking(true)}
    >
      <Icon size={14} aria-hidden /> <span>{said}</span>
    </button>
  )
}

interface OwnerChoiceProps {
  label: string
  owner: Owner | null
  onChange: (owner: Owner | null) => void
  onClose: () => void
}

/** Asks who there is only while it is open. */
function OwnerChoice(props: OwnerChoiceProps) {
  const { people, used } = useOwners()
  return <OwnerPicker {...props} people={people} used={used} />
}
