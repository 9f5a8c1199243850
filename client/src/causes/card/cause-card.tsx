import { useGraphScene } from '../../canvas/graph/context.ts'
import { NodeText } from '../../canvas/graph/node-text.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './card.module.css'
import { cardTexts } from './card-texts.ts'
import { headOf, isCard } from './lay-card.ts'

/** The body of a cause on a graph canvas whose scene lays its causes with `layCard`. */
export function CauseCard({ id }: { id: string }) {
  const t = useTexts(cardTexts)
  const node = useGraphScene((scene) => scene.nodes.get(id))
  if (!isCard(node)) return null
  const { marks, kind, hasHead, reason, rows } = node
  return (
    <div className={styles.card} data-kind={kind} data-small={hasHead ? undefined : ''}>
      {hasHead && <span className={styles.head}>{headOf(marks)}</span>}
      <NodeText id={id} placeholder={t('empty')} />
      {rows.length > 0 && (
        <span
          className={styles.marks}
          aria-hidden="true"
          style={{ bottom: reason.length > 0 ? 12 + reason.length * 15 : undefined }}
        >
          {rows.map((row) => (
            <span key={row[0]?.pill} className={styles.marksRow}>
              {row.map(({ pill, words }) => (
                <span key={pill} className={styles.pill} data-pill={pill}>
                  {words}
                </span>
              ))}
            </span>
          ))}
        </span>
      )}
      {reason.length > 0 && (
        <span className={styles.reason} aria-hidden="true">
          {reason.join('\n')}
        </span>
      )}
    </div>
  )
}
