import type { Action } from '@herringbone/shared/model/action.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { useActionTitle } from '../../../actions/use-action-text.ts'
import { VerbHint } from '../../../actions/verb-hint.tsx'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addAndWrite } from '../add-and-write.ts'
import { actionsView, useActionsView } from '../view-store.ts'
import styles from './table.module.css'

/** What will be done, to be written where it stands; Enter leaves, and begins the next one if it is new. */
export function TitleCell({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const bind = useActionTitle(action.id)
  const isFresh = useActionsView(({ fresh }) => fresh === action.id)
  if (!canEdit) return <span className={styles.titleText}>{action.text || t('untitled')}</span>
  return (
    <>
      <textarea
        {...bind}
        className={styles.title}
        rows={1}
        aria-label={t('title')}
        placeholder={t('titleHint')}
        ref={(field) => {
          bind.ref(field)
          if (!field || !isFresh) return
          field.focus()
          field.scrollIntoView({ block: 'nearest' })
          actionsView.setState({ fresh: null })
        }}
        onKeyDown={(event) => {
          bind.onKeyDown(event)
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            event.currentTarget.blur()
            if (event.ctrlKey || event.metaKey) addAndWrite(board)
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            event.currentTarget.blur()
          }
        }}
      />
      <VerbHint text={action.text} />
    </>
  )
}
