import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { useBoard, useCanEdit } from '../../sync/react.tsx'
import { useSharedText } from '../../sync/use-shared-text.ts'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import styles from './board-title.module.css'

/** The title, edited where it stands; Enter and Esc leave it. */
export function BoardTitle() {
  const t = useTexts(boardTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const { value, bind } = useSharedText(() => briefText(board.doc, 'title'), {
    maxLength: LIMITS.titleChars,
  })
  return (
    <>
      <h1 className={canEdit ? 'hb-hidden' : styles.title}>{value || t('untitled')}</h1>
      {canEdit && (
        <input
          {...bind}
          className={styles.title}
          aria-label={t('title')}
          placeholder={t('untitled')}
          title={value}
          onKeyDown={(event) => {
            bind.onKeyDown(event)
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            event.currentTarget.blur()
          }}
        />
      )}
    </>
  )
}
