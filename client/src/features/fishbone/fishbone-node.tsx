import type { CategoryId } from '@herringbone/shared/model/ids.ts'
import { Plus as PlusIcon } from 'lucide-react'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { NodeText } from '../../canvas/graph/node-text.tsx'
import { CauseCard } from '../../causes/card/cause-card.tsx'
import { useCategoryName } from '../../causes/category-names.ts'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './fishbone.module.css'
import { addCause } from './fishbone-edits.ts'
import { fishboneTexts } from './fishbone-texts.ts'

/** The body of what stands in the fishbone: the effect, a bone's name, the tray, or a cause. */
export function FishboneNode({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const node = useGraphScene((scene) => scene.nodes.get(id))
  const isAsked = useBoardState(({ analysis }) => analysis.problem === '')
  if (!node) return null
  if (node.kind === 'bone') {
    return (
      <div className={styles.bone} style={{ background: `var(${node.paint.fill})` }}>
        <NodeText id={id} />
        <Plus id={id} />
      </div>
    )
  }
  if (node.kind === 'tray') {
    return (
      <div className={styles.tray} aria-hidden="true">
        <span>{node.label}</span>
        <small>{t('trayHint')}</small>
      </div>
    )
  }
  if (node.kind !== 'effect') return <CauseCard id={id} />
  return (
    <div className={styles.effect} data-asks={isAsked || undefined}>
      <span className={styles.head}>{t('effect')}</span>
      <NodeText id={id} placeholder={t('effectAsk')} />
    </div>
  )
}

/** Adds a cause to this bone. By keyboard that is Tab on its name. */
function Plus({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const nameOf = useCategoryName()
  const category = id.slice('category:'.length) as CategoryId // as `boneRef` makes it
  const bone = useBoardState(({ categories }) => categories[category])
  if (!canEdit || !bone) return null
  const label = t('addTo', { name: nameOf(bone) })
  return (
    <button
      type="button"
      className={styles.plus}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => addCause(canvas, { kind: 'bone', category })}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <PlusIcon size={14} aria-hidden="true" />
    </button>
  )
}
