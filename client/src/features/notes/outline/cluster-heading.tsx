import { clusterTitle } from '@herringbone/shared/doc/edit-clusters.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ClusterId } from '@herringbone/shared/model/ids.ts'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { useBoard } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { useScene } from '../surface/context.ts'
import styles from './outline.module.css'
import { RowMenu } from './row-menu.tsx'

/** A cluster in the list: its title, to be edited, over its notes. */
export function ClusterHeading({ id }: { id: ClusterId }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const frame = useScene((scene) => scene.clusters.get(id))
  const { bind } = useSharedText(() => clusterTitle(board.doc, id), {
    maxLength: LIMITS.clusterTitleChars,
  })
  if (!frame) return null
  const name = frame.title || t('untitled')
  return (
    <div className={styles.heading} data-cluster={frame.color} data-outline-item={id}>
      <h3 className="hb-hidden">{t('clusterOf', { title: name, count: frame.notes.length })}</h3>
      <input
        {...bind}
        data-row-main
        className={styles.title}
        aria-label={t('clusterTitle')}
        placeholder={t('untitled')}
      />
      <span className={styles.count}>{frame.notes.length}</span>
      <VoteMarks option={`cluster:${id}`} label={name} active={false} />
      <RowMenu id={id} text={name} />
    </div>
  )
}
