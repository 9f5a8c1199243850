import type { Cause } from '@herringbone/shared/model/cause.ts'
import { Textarea } from '@mantine/core'
import { useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'
import { useCauseText } from './use-cause-text.ts'

/** What contributed: several people can write it at once. Esc leaves the field. */
export function CauseTitle({ cause }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const canEdit = useCanEdit()
  const bind = useCauseText(cause.id)
  if (!canEdit) return <h2 className={styles.titleText}>{cause.text || t('untitled')}</h2>
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
