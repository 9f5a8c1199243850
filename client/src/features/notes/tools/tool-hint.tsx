import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesView } from '../view-store.ts'
import styles from './tools.module.css'

/** What the pointer does now, while that is not selecting. */
export function ToolHint() {
  const t = useTexts(notesTexts)
  const tool = useNotesView((view) => view.tool)
  if (tool !== 'add' && tool !== 'lasso') return null
  return (
    <div className={styles.hint} role="status">
      {t(tool === 'add' ? 'hintAdd' : 'hintLasso')}
    </div>
  )
}
