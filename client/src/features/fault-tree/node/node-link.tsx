import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import styles from './node.module.css'
import { useNodeName } from './node-names.ts'
import { showNode } from './show-node.ts'

/** The name of a node; pressed, it shows where it stands. */
export function NodeLink({ id }: { id: string }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const name = useNodeName(id)
  return (
    <button
      type="button"
      className={styles.link}
      title={t('goTo', { text: name })}
      onClick={() => showNode(board, id)}
    >
      {name}
    </button>
  )
}
