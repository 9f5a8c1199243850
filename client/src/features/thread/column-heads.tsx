import { useGraphScene } from '../../canvas/graph/context.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { threadTexts } from './thread-texts.ts'

/** What stands in the columns. */
export function ColumnHeads() {
  const t = useTexts(threadTexts)
  const heads = useGraphScene((scene) => (scene as ThreadScene).heads) // made by `createThreadScene`
  return heads.map(({ column, x, top }) => (
    <span key={column} className={styles.column} style={{ translate: `${x}px ${top - 34}px` }}>
      {t(column)}
    </span>
  ))
}
