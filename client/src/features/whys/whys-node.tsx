import { useGraphScene } from '../../canvas/graph/context.ts'
import { NodeText } from '../../canvas/graph/node-text.tsx'
import { CauseCard } from '../../causes/card/cause-card.tsx'
import { useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './whys.module.css'
import { whysTexts } from './whys-texts.ts'

/** The body of what stands in the whys: the problem, a fact, or a cause. */
export function WhysNode({ id }: { id: string }) {
  const t = useTexts(whysTexts)
  const kind = useGraphScene((scene) => scene.nodes.get(id)?.kind)
  const isAsked = useBoardState(({ analysis }) => analysis.problem === '')
  if (kind !== 'problem' && kind !== 'fact') return <CauseCard id={id} />
  return (
    <div
      className={styles.start}
      data-kind={kind}
      data-asks={(isAsked && kind === 'problem') || undefined}
    >
      <span className={styles.head}>{t(kind)}</span>
      <NodeText id={id} placeholder={t('problemAsk')} />
    </div>
  )
}
