import {
  closesRing,
  conditionOf,
  inputsIn,
  treeGraph,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { CauseId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { ActionIcon, Select } from '@mantine/core'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addInput, linkInput, takeOut } from '../editor/tree-edits.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { causeChoices } from './cause-choices.ts'
import styles from './node.module.css'
import { NodeLink } from './node-link.tsx'
import { nodeName, useNodeName } from './node-names.ts'

/** What goes into a node and what it goes into; both can be added to by search. */
export function NodeLines({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const nodes = useBoardState((state) => state.treeNodes)
  const lines = useBoardState((state) => state.treeInputs)
  const top = useBoardState((state) => state.analysis.top)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the graph is made of
  const graph = useMemo(() => treeGraph(board.store.getState()), [nodes, lines, top, board])
  const node = nodes[id]
  if (!node) return null
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
      {canEdit && node.kind !== 'house' && (
        <AddLines id={id} closes={(input) => closesRing(graph, id, input)} />
      )}
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

interface AddLinesProps {
  id: TreeNodeId
  closes: (input: TreeNodeId) => boolean
}

/** Something that is in the tree already, or a cause, as an input. */
function AddLines({ id, closes }: AddLinesProps) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const causes = useBoardState((state) => state.causes)
  const order = useBoardState((state) => state.causeOrder)
  const choices = useMemo(() => causeChoices(causes, order), [causes, order])
  const nodes = useBoardState((state) => state.treeNodes)
  const others = () => {
    const state = board.store.getState()
    const there = new Set(inputsIn(treeGraph(state), id).map(({ input }) => input))
    return Object.values<TreeNode>(nodes)
      .filter((node) => !there.has(node.id) && !closes(node.id))
      .map((node) => ({ value: node.id, label: nodeName(state, node.id) }))
  }
  return (
    <div className={styles.field}>
      <Select
        size="xs"
        label={t('linkExisting')}
        placeholder={t('linkPlaceholder')}
        nothingFoundMessage={t('linkNone')}
        data={others()}
        value={null}
        searchable
        limit={60}
        // the data has ids of nodes
        onChange={(input) => input && linkInput(board, id, input as TreeNodeId)}
      />
      {choices.length > 0 && (
        <Select
          size="xs"
          label={t('addCause')}
          placeholder={t('causePlaceholder')}
          nothingFoundMessage={t('causeNone')}
          data={choices}
          value={null}
          searchable
          limit={60}
          // the data has ids of causes
          onChange={(cause) => cause && addInput(board, id, { cause: cause as CauseId })}
        />
      )}
    </div>
  )
}
