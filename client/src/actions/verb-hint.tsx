import { saysWhatToDo } from '@herringbone/shared/methods/says-what-to-do.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'

/** Nobody is told about a sentence in the middle of it, ms. */
const PAUSE_MS = 1_200

/** A quiet line when a title names a thing and not what will be done with it. */
export function VerbHint({ text }: { text: string }) {
  const t = useTexts(actionTexts)
  const [settled] = useDebouncedValue(text, PAUSE_MS)
  if (settled !== text || saysWhatToDo(text)) return null
  return (
    <p role="note" className={styles.hint} style={{ margin: '4px 0 0' }}>
      {t('verbHint')}
    </p>
  )
}
