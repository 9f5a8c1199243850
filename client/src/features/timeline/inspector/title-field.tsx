import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { Textarea } from '@mantine/core'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from './inspector.module.css'
import { inspectorTexts } from './inspector-texts.ts'
import { useEventText } from './use-event-text.ts'

/** What happened: several people can write it at once. Esc leaves the field. */
export function TitleField({ event }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const canEdit = useCanEdit()
  const bind = useEventText(event.id)
  if (!canEdit) {
    return <h2 className={styles.titleText}>{event.text || t('untitled')}</h2>
  }
  return (
    <Textarea
      {...bind}
      className={styles.title ?? ''}
      classNames={{ input: styles.titleInput ?? '' }}
      aria-label={t('text')}
      placeholder={t('textHint')}
      autosize
      minRows={1}
      maxRows={12}
      onKeyDown={(key) => {
        bind.onKeyDown(key)
        if (key.key !== 'Escape' || key.nativeEvent.isComposing) return
        key.stopPropagation()
        key.currentTarget.blur()
      }}
    />
  )
}
