import { useGraphScene } from '../../canvas/graph/context.ts'
import { NodeText } from '../../canvas/graph/node-text.tsx'
import { CauseCard } from '../../causes/card/cause-card.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './fishbone.module.css'
import { fishboneTexts } from './fishbone-texts.ts'

/** The body of what stands in the fishbone: the effect, a bone's name, the tray, or a cause. */
export function FishboneNode({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const node = useGraphScene((scene) => scene.nodes.get(id))
  if (!node) return null
  if (node.kind === 'bone') {
    return (
      <div className={styles.bone} style={{ background: `var(${node.paint.fill})` }}>
        <NodeText id={id} />
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
    <div className={styles.effect}>
      <span className={styles.head}>{t('effect')}</span>
      <NodeText id={id} placeholder={t('effectAsk')} />
    </div>
  )
}
