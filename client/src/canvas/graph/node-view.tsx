import { memo, useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../../ui/texts.ts'
import { PeerName } from '../peer-name.tsx'
import { useFocusFollows } from '../use-focus-follows.ts'
import { VoteMarks } from '../votes/vote-marks.tsx'
import { useGraphCanvas, useGraphGesture, useGraphScene } from './context.ts'
import styles from './graph.module.css'
import { graphTexts } from './graph-texts.ts'
import { useGraphView } from './graph-view.ts'

const RADIUS = 10

/** A node where it stands, around the body that its surface gives. Renders only when it changes. */
export const NodeView = memo(function NodeView({ id }: { id: string }) {
  const t = useTexts(graphTexts)
  const canvas = useGraphCanvas()
  const { spec } = canvas
  const node = useGraphScene((scene) => scene.nodes.get(id))
  const selected = useGraphView((view) => view.selection.has(id))
  const editing = useGraphView((view) => view.editing === id)
  const focused = useGraphView((view) => view.focused === id)
  const drop = useGraphGesture(({ drag }) => (drag?.drop?.target === id ? drag.drop : null))
  const other = useStore(canvas.others, (others) => others.selected.get(id))
  const element = useRef<HTMLDivElement | null>(null)
  const keep = useCallback(
    (div: HTMLDivElement | null) => {
      element.current = div
      return div ? canvas.elements.add(id, div) : undefined
    },
    [canvas, id],
  )
  useFocusFollows(element, focused && !editing)
  if (!node) return null
  const { x, y, width, height, label, kind, radius = RADIUS } = node
  const option = spec.voteOn?.(id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a thing on a canvas
    <div
      ref={keep}
      role="group"
      aria-roledescription={spec.roleOf?.(kind)}
      aria-label={selected ? t('selected', { label }) : label}
      className={styles.node}
      data-item={id}
      data-kind={kind}
      data-selected={selected || undefined}
      data-editing={editing || undefined}
      data-drop={drop ? (drop.apply ? 'takes' : 'refuses') : undefined}
      data-peer={other ? '' : undefined}
      tabIndex={focused ? 0 : -1}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width,
        height,
        '--node-radius': `${radius}px`,
        ...(other && { '--peer-color': other.color }),
      }}
    >
      <spec.Node id={id} />
      <PeerName other={other} />
      {option && (
        <span className={styles.votes}>
          <VoteMarks option={option} label={label} active={selected} />
        </span>
      )}
    </div>
  )
})
