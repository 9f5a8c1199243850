import { changeTreeNode } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { inputsIn } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { Switch } from '@mantine/core'
import { useGraphScene } from '../../../canvas/graph/context.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { pictureOf } from '../editor/tree-scene.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { NumberField } from './number-field.tsx'
import { readNumber } from './read-number.ts'

/** Of how many inputs a k-of-n gate is true. */
export function KField({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const k = useBoardState((state) => state.treeNodes[id]?.k ?? 1)
  const n = useGraphScene((scene) => {
    const graph = pictureOf(scene)?.graph
    return graph ? inputsIn(graph, id).length : 0
  })
  const read = (text: string) => {
    const value = readNumber(text)
    return value !== null && Number.isInteger(value) && value >= 1 && value <= n ? value : undefined
  }
  return (
    <NumberField
      label={t('k')}
      value={String(k)}
      readOnly={!canEdit}
      read={read}
      refusal={t('kRange', { n })}
      onValue={(value) =>
        value !== null && board.edit((doc) => changeTreeNode(doc, id, { k: value }))
      }
    />
  )
}

/** Whether a house event happens. */
export function HouseField({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const state = useBoardState(({ treeNodes }) => treeNodes[id]?.state ?? true)
  return (
    <Switch
      size="sm"
      label={t(state ? 'houseOn' : 'houseOff')}
      aria-label={t('house')}
      checked={state}
      disabled={!canEdit}
      onChange={({ currentTarget }) => {
        const { checked } = currentTarget
        board.edit((doc) => changeTreeNode(doc, id, { state: checked }))
      }}
    />
  )
}
