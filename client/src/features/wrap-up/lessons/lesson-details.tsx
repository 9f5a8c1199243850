import type { LessonChange } from '@herringbone/shared/doc/edit-lessons.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { DESTINATIONS, type Lesson } from '@herringbone/shared/model/lesson.ts'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useDraft } from '../use-draft.ts'
import styles from '../wrap-up.module.css'
import { type ArrivingKind, FIELDS_OF, type OwnedKind } from './lesson-fields.ts'
import { LessonOwner } from './lesson-owner.tsx'
import { lessonTexts } from './lesson-texts.ts'

interface LessonDetailsProps {
  lesson: Lesson
  onChange: (change: LessonChange) => void
}

/** Who should hear it, where it should go, who sees to that, and whether it got there. */
export function LessonDetails({ lesson, onChange }: LessonDetailsProps) {
  const t = useTexts(lessonTexts)
  const canEdit = useCanEdit()
  const fields = FIELDS_OF[lesson.kind]
  if (fields.length === 0) return null
  if (!canEdit) return <ReadDetails lesson={lesson} />
  const text = lesson.text || t('untitled')
  // The table of fields says that only these kinds are asked.
  const [owned, arriving] = [lesson.kind as OwnedKind, lesson.kind as ArrivingKind]
  return (
    <div className={styles.details}>
      {fields.includes('audience') && (
        <Audience
          label={t('audienceOf', { text })}
          value={lesson.audience}
          onCommit={(audience) => onChange({ audience })}
        />
      )}
      {fields.includes('destination') && (
        <NativeSelect
          size="xs"
          className={styles.destination}
          data-empty={lesson.destination === null || undefined}
          aria-label={t('destinationOf', { text })}
          value={lesson.destination ?? ''}
          data={[
            { value: '', label: t('destination') },
            ...DESTINATIONS.map((to) => ({ value: to, label: t(`to_${to}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ destination: isOneOf(DESTINATIONS, value) ? value : null })
          }
        />
      )}
      {fields.includes('owner') && (
        <LessonOwner
          lesson={{ ...lesson, kind: owned }}
          onChange={(owner) => onChange({ owner })}
        />
      )}
      {fields.includes('arrived') && (
        <Checkbox
          size="xs"
          className={styles.arrived}
          label={t(`arrived_${arriving}`)}
          checked={lesson.arrived}
          onChange={(event) => onChange({ arrived: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

interface AudienceProps {
  label: string
  value: string
  onCommit: (value: string) => void
}

/** Written on Enter or on leaving; Esc brings back what was there. */
function Audience({ label, value, onCommit }: AudienceProps) {
  const t = useTexts(lessonTexts)
  const field = useDraft(value, (typed) => onCommit(typed.trim()))
  return (
    <TextInput
      size="xs"
      className={styles.audience}
      aria-label={label}
      placeholder={t('audience')}
      maxLength={LIMITS.ownerChars}
      value={field.typed}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') field.commit()
        if (event.key === 'Escape') field.drop()
      }}
    />
  )
}

/** The same for someone who may not change it. */
function ReadDetails({ lesson }: { lesson: Lesson }) {
  const t = useTexts(lessonTexts)
  const { kind, audience, destination, owner, arrived } = lesson
  const fields = FIELDS_OF[kind]
  const said = [
    ...(audience && fields.includes('audience') ? [audience] : []),
    ...(destination && fields.includes('destination') ? [t(`to_${destination}`)] : []),
    ...(fields.includes('owner')
      ? [owner?.name ?? (kind === 'open-question' ? t('noOwner') : '')]
      : []),
    ...(arrived ? [t(`arrived_${kind as ArrivingKind}`)] : []), // kinds with fields arrive somewhere
  ].filter(Boolean)
  return said.length === 0 ? null : <p className={styles.hint}>{said.join(' · ')}</p>
}
