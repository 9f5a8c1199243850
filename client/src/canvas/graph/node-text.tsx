import { EditsOn } from '../../sync/react.tsx'
import { CanvasField } from '../canvas-field.tsx'
import { useGraph, useGraphScene } from './context.ts'
import styles from './graph.module.css'
import { useGraphView } from './graph-view.ts'
import { TEXT_AT } from './paint-nodes.ts'

/**
 * The text of a node where its maker has laid it, or the field for it while it is edited in place.
 * For the body of a node; a screen reader hears the label of the node instead.
 */
export function NodeText({ id, placeholder }: { id: string; placeholder?: string }) {
  const canvas = useGraph()
  const node = useGraphScene((scene) => scene.nodes.get(id))
  const editing = useGraphView((view) => view.editing === id)
  if (!node) return null
  const { lines, font, line, weight, x = TEXT_AT.x, y = TEXT_AT.y } = node.text
  const field = editing ? canvas.spec.textOf?.(canvas, id) : undefined
  const isEmpty = lines.join('').trim() === ''
  return (
    <div
      className={styles.text}
      data-editing={editing || undefined}
      style={{
        left: x,
        top: y,
        width: node.width - 2 * x,
        height: Math.max(1, lines.length) * line,
        fontSize: font,
        lineHeight: `${line}px`,
        fontWeight: weight,
      }}
    >
      {field && (
        <EditsOn stage={field.stage}>
          <CanvasField {...field} onLeave={canvas.leaveEditing} onNext={canvas.nextAfterEditing} />
        </EditsOn>
      )}
      {!field && (
        <span aria-hidden="true" data-empty={isEmpty || undefined}>
          {isEmpty ? placeholder : lines.join('\n')}
        </span>
      )}
    </div>
  )
}
