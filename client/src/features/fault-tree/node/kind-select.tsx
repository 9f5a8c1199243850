import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import {
  GATE_KINDS,
  TREE_EVENT_KINDS,
  type TreeNodeKind,
} from '@herringbone/shared/model/tree-node.ts'
import { Select } from '@mantine/core'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { changeKind } from '../editor/tree-edits.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import styles from './node.module.css'
import { TreeSymbol } from './symbol.tsx'

/** What a node is, with its sign and what that means. */
export function KindSelect({ id, kind }: { id: TreeNodeId; kind: TreeNodeKind }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const items = (kinds: readonly TreeNodeKind[]) =>
    kinds.map((value) => ({ value, label: t(`kind_${value}`) }))
  return (
    <Select
      size="xs"
      label={t('kind')}
      description={t(`about_${kind}`)}
      value={kind}
      readOnly={!canEdit}
      allowDeselect={false}
      maxDropdownHeight={420}
      leftSection={
        <span className={styles.sign}>
          <TreeSymbol kind={kind} scale={0.38} />
        </span>
      }
      data={[
        { group: t('gates'), items: items(GATE_KINDS) },
        { group: t('events'), items: items(TREE_EVENT_KINDS) },
      ]}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <span className={styles.sign}>
            {/* the data has kinds */}
            <TreeSymbol kind={option.value as TreeNodeKind} scale={0.42} />
          </span>
          <span>
            {option.label}
            <small>{t(`about_${option.value as TreeNodeKind}`)}</small>
          </span>
        </span>
      )}
      onChange={(value) => value && changeKind(board, id, value as TreeNodeKind)}
    />
  )
}
