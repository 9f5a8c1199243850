import { SYMBOL } from '@herringbone/shared/methods/board-fault-tree/symbols.ts'
import { inputsIn } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { useGraphScene } from '../../../canvas/graph/context.ts'
import { foldedOn, toggleFolded, useGraphView } from '../../../canvas/graph/graph-view.ts'
import { NodeText } from '../../../canvas/graph/node-text.tsx'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useMarks } from '../analysis/use-marks.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { formatFigure } from '../node/format-figure.ts'
import { TreeSymbol } from '../node/symbol.tsx'
import styles from './body.module.css'
import { LOOK } from './node-look.ts'
import { pictureOf } from './tree-scene.ts'

/** Words above, sign below: a gate, an event, or a triangle that transfers to one. */
export function NodeBody({ id }: { id: string }) {
  const t = useTexts(treeTexts)
  const drawn = useGraphScene((scene) => pictureOf(scene)?.drawn.get(id))
  const lines = useGraphScene((scene) => scene.nodes.get(id)?.text.lines.length ?? 1)
  const inputs = useGraphScene((scene) => {
    const graph = pictureOf(scene)?.graph
    return graph && drawn ? inputsIn(graph, drawn.node).length : 0
  })
  const uses = useGraphScene((scene) =>
    drawn ? (pictureOf(scene)?.graph.above.get(drawn.node)?.length ?? 0) : 0,
  )
  const node = useBoardState((state) => drawn && state.treeNodes[drawn.node])
  const marks = useMarks(drawn?.node)
  if (!drawn || !node) return null
  const { isTransfer } = drawn
  const box = Math.max(1, lines) * 16 + 2 * LOOK.padY
  const hasChance = !isTransfer && node.chance !== null && takesChance(node)
  return (
    <div
      className={styles.body}
      data-symbol={isTransfer ? 'transfer' : node.kind}
      data-single={(!isTransfer && marks.single) || undefined}
      data-pointed={marks.pointed || undefined}
      data-off={marks.off || undefined}
      data-house-off={(!isTransfer && node.kind === 'house' && !node.state) || undefined}
    >
      <div className={styles.words} style={{ height: box }} />
      <NodeText id={id} placeholder={t(isGateKind(node.kind) ? 'untitledGate' : 'untitledEvent')} />
      <div className={styles.stem} style={{ top: box, height: LOOK.stem }} />
      <div className={styles.sign} style={{ top: box + LOOK.stem, height: SYMBOL.height }}>
        <TreeSymbol
          kind={isTransfer ? 'transfer' : node.kind}
          text={isTransfer ? '' : wordIn(node, inputs, t)}
        />
        {!isTransfer && uses > 1 && (
          <span className={styles.shared} aria-hidden="true">
            △ {uses}
          </span>
        )}
      </div>
      {hasChance && node.chance && (
        <div className={styles.chance} style={{ top: box + LOOK.stem + SYMBOL.height }}>
          {'rate' in node.chance
            ? `λ ${formatFigure(node.chance.rate)}/h`
            : `p ${formatFigure(node.chance.probability)}`}
        </div>
      )}
      {!isTransfer && inputs > 0 && <Fold id={id} inputs={inputs} />}
      {!isTransfer && marks.single && <span className="hb-hidden">{t('saysSingle')}</span>}
      {marks.off && <span className="hb-hidden">{t('saysBroken')}</span>}
    </div>
  )
}

const takesChance = ({ kind }: TreeNode): boolean => kind !== 'house' && !isGateKind(kind)

/** What stands in the sign itself. */
function wordIn({ kind, k, state }: TreeNode, inputs: number, t: typeof treeTexts.text): string {
  switch (kind) {
    case 'atleast':
      return `${k}/${inputs}`
    case 'and':
    case 'or':
    case 'xor':
    case 'not':
      return t(`kind_${kind}`)
    case 'house':
      return t(state ? 'saysOn' : 'saysOff')
    default:
      return ''
  }
}

function Fold({ id, inputs }: { id: string; inputs: number }) {
  const t = useTexts(treeTexts)
  const isFolded = useGraphView((view) => foldedOn(view, 'fault-tree').has(id))
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      data-folded={isFolded || undefined}
      aria-label={t(isFolded ? 'unfold' : 'fold')}
      title={t(isFolded ? 'unfold' : 'fold')}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => toggleFolded('fault-tree', id)}
    >
      {isFolded ? `+${inputs}` : '−'}
    </button>
  )
}
