import type { Drawn } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import { inputsIn } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import { GATE_KINDS, isGateKind, TREE_EVENT_KINDS } from '@herringbone/shared/model/tree-node.ts'
import { Menu } from '@mantine/core'
import { selectItems } from '../../../canvas/graph/graph-view.ts'
import type { GraphHandle } from '../../../canvas/graph/spec.ts'
import { useTexts } from '../../../ui/texts.ts'
import { showTab } from '../analysis/tree-view.ts'
import { addFresh } from '../editor/fresh.ts'
import { deleteItems, deleteWithBelow } from '../editor/tree-commands.ts'
import { changeKind, makeCondition, makeTop, shiftInput, takeOut } from '../editor/tree-edits.ts'
import { pictureOf } from '../editor/tree-scene.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { nodeName } from '../node/node-names.ts'
import { MoveToItems } from './move-to-items.tsx'

interface ItemsProps {
  canvas: GraphHandle
  drawn: Drawn
}

/** What can be done with a node, as items of a menu. */
export function NodeMenuItems({ canvas, drawn }: ItemsProps) {
  const t = useTexts(treeTexts)
  const { board } = canvas
  const graph = pictureOf(canvas.scene.getState())?.graph
  const node = board.store.getState().treeNodes[drawn.node]
  if (!graph || !node) return null
  const { line, isTransfer, id } = drawn
  const show = () => {
    selectItems([id])
    showTab('item')
  }
  return (
    <>
      {!isTransfer && node.kind !== 'house' && (
        <Menu.Item onClick={() => addFresh(canvas, node.id)}>{t('addInput')}</Menu.Item>
      )}
      {line && (
        <Menu.Item onClick={() => addFresh(canvas, line.gate, { after: line })}>
          {t('addSibling')}
        </Menu.Item>
      )}
      <Menu.Item onClick={show}>{t('details')}</Menu.Item>
      {!isTransfer && <KindItems canvas={canvas} drawn={drawn} />}
      <MoveToItems board={board} graph={graph} drawn={drawn} />
      <Menu.Divider />
      {line && <LineItems canvas={canvas} line={line} />}
      {graph.top !== node.id && !isTransfer && (
        <Menu.Item onClick={() => makeTop(board, node.id)}>{t('makeTop')}</Menu.Item>
      )}
      {!isTransfer && (
        <Menu.Item color="red" onClick={() => deleteItems(canvas, [id])}>
          {t('delete')}
        </Menu.Item>
      )}
      {!isTransfer && inputsIn(graph, node.id).length > 0 && (
        <Menu.Item color="red" onClick={() => deleteWithBelow(canvas, node.id)}>
          {t('deleteBelow')}
        </Menu.Item>
      )}
    </>
  )
}

function KindItems({ canvas: { board }, drawn }: ItemsProps) {
  const t = useTexts(treeTexts)
  const kind = board.store.getState().treeNodes[drawn.node]?.kind
  if (!kind) return null
  const likely = isGateKind(kind) ? GATE_KINDS : [...TREE_EVENT_KINDS, ...GATE_KINDS]
  return (
    <>
      <Menu.Label>{t('kind')}</Menu.Label>
      {likely
        .filter((other) => other !== kind)
        .map((other) => (
          <Menu.Item key={other} onClick={() => changeKind(board, drawn.node, other)}>
            {t(`kind_${other}`)}
          </Menu.Item>
        ))}
    </>
  )
}

function LineItems({ canvas: { board }, line }: { canvas: GraphHandle; line: TreeInput }) {
  const t = useTexts(treeTexts)
  const state = board.store.getState()
  const canBeCondition = state.treeNodes[line.gate]?.kind === 'inhibit' && !line.condition
  return (
    <>
      <Menu.Item onClick={() => shiftInput(board, line, -1)}>{t('moveUp')}</Menu.Item>
      <Menu.Item onClick={() => shiftInput(board, line, 1)}>{t('moveDown')}</Menu.Item>
      {canBeCondition && (
        <Menu.Item onClick={() => makeCondition(board, line)}>{t('makeCondition')}</Menu.Item>
      )}
      <Menu.Item onClick={() => takeOut(board, line)}>
        {t('takeOut', { gate: nodeName(state, line.gate) })}
      </Menu.Item>
    </>
  )
}
