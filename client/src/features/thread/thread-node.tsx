import { useStore } from 'zustand'
import { useGraphScene } from '../../canvas/graph/context.ts'
import { NodeText } from '../../canvas/graph/node-text.tsx'
import { CauseCard } from '../../causes/card/cause-card.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { PlainNode } from './plain-cards.ts'
import styles from './thread.module.css'
import { threadStore, toggleRest } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** The facts that nothing hangs on, behind one button. */
function Rest({ label }: { label: string }) {
  const t = useTexts(threadTexts)
  const open = useStore(threadStore, (state) => state.restOpen)
  return (
    <button type="button" className={styles.rest} aria-expanded={open} onClick={toggleRest}>
      {label} <b>{t(open ? 'restHide' : 'restShow')}</b>
    </button>
  )
}

/** The body of what stands in the thread: a fact, a cause, or an action. */
export function ThreadNode({ id }: { id: string }) {
  const t = useTexts(threadTexts)
  const node = useGraphScene((scene) => scene.nodes.get(id))
  if (node?.kind === 'rest') return <Rest label={node.label} />
  if (node?.kind !== 'fact' && node?.kind !== 'action') return <CauseCard id={id} />
  const { head, lacks } = node as PlainNode // laid by `layPlain`
  return (
    <div className={styles.card} data-kind={node.kind}>
      <span className={styles.head}>{head}</span>
      <NodeText id={id} placeholder={t(`${node.kind}Ask`)} />
      {lacks && (
        <span className={styles.lacks} aria-hidden="true">
          {lacks}
        </span>
      )}
    </div>
  )
}
