import {
  conditionOf,
  dependingOn,
  inputsIn,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { CauseId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import { useGraph, useGraphScene } from '../../../canvas/graph/context.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addInput, linkInput, takeOut } from '../editor/tree-edits.ts'
import { pictureOf } from '../editor/tree-scene.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { causeChoices } from './cause-choices.ts'
import styles from './node.module.css'
import { NodeLink } from './node-link.tsx'
import { nodeName, useNodeName } from './node-names.ts'
import { SearchSelect } from './search-select.tsx'

/** What goes into a node and what it goes into; both can be added to by search. */
export function NodeLines({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const canEdit = useCanEdit()
  // That of the canvas: made anew for each change of others, it would be most of what they cost.
  const graph = useGraphScene((scene) => pictureOf(scene)?.graph)
  const node = useBoardState((state) => state.treeNodes[id])
  if (!node || !graph) return null
  const inputs = inputsIn(graph, id)
  const condition = conditionOf(node, graph)
  const above = graph.above.get(id) ?? []
  return (
    <>
      {isGateKind(node.kind) && (
        <section className={styles.field} aria-label={t('inputs')}>
          <h3 className="hb-caps">{t('inputs')}</h3>
          {inputs.length === 0 && <p className={styles.note}>{t('noInputs')}</p>}
          <ul className={styles.lines}>
            {inputs.map((line) => (
              <Line key={line.id} line={line} end="input" isCondition={line === condition} />
            ))}
          </ul>
        </section>
      )}
      {canEdit && node.kind !== 'house' && <AddLines id={id} />}
      {above.length > 0 && (
        <section className={styles.field} aria-label={t('above')}>
          <h3 className="hb-caps">{t('above')}</h3>
          <ul className={styles.lines}>
            {above.map((line) => (
              <Line key={line.id} line={line} end="gate" isCondition={false} />
            ))}
          </ul>
        </section>
      )}
      {graph.top === id && <p className={styles.note}>{t('isTop')}</p>}
    </>
  )
}

interface LineProps {
  line: TreeInput
  /** The end that is shown. */
  end: 'gate' | 'input'
  isCondition: boolean
}

function Line({ line, end, isCondition }: LineProps) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const gate = useNodeName(line.gate)
  return (
    <li>
      <NodeLink id={line[end]} />
      {isCondition && <span className={styles.tag}>{t('isCondition')}</span>}
      {canEdit && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('takeOut', { gate })}
          title={t('takeOut', { gate })}
          onClick={() => takeOut(board, line)}
        >
          <X size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}

/** Something that is in the tree already, or a cause, as an input. */
function AddLines({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canvas = useGraph()
  const hasCauses = useBoardState((state) => state.causeOrder.length > 0)
  /** What would close no ring, and is no input of it yet. */
  const others = () => {
    const graph = pictureOf(canvas.scene.getState())?.graph
    if (!graph) return []
    const state = board.store.getState()
    const there = new Set(inputsIn(graph, id).map(({ input }) => input))
    const above = dependingOn(id, graph)
    return Object.values<TreeNode>(state.treeNodes)
      .filter((node) => !there.has(node.id) && !above.has(node.id))
      .map((node) => ({ value: node.id, label: nodeName(state, node.id) }))
  }
  const causes = () => {
    const state = board.store.getState()
    return causeChoices(state.causes, state.causeOrder)
  }
  return (
    <div className={styles.field}>
      <SearchSelect
        label={t('linkExisting')}
        placeholder={t('linkPlaceholder')}
        nothingFound={t('linkNone')}
        choices={others}
        // one of the choices, which are ids of nodes
        onChoose={(input) => linkInput(board, id, input as TreeNodeId)}
      />
      {hasCauses && (
        <SearchSelect
          label={t('addCause')}
          placeholder={t('causePlaceholder')}
          nothingFound={t('causeNone')}
          choices={causes}
          // one of the choices, which are ids of causes
          onChoose={(cause) => addInput(board, id, { cause: cause as CauseId })}
        />
      )}
    </div>
  )
}
