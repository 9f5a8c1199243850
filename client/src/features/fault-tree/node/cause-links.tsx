import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { Suspense } from 'react'
import { RelatedLater } from '../../../related/related-later.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import styles from './node.module.css'

/**
 * What the cause that a node stands for is because of, and what it leads to. That is the thread of
 * the board, and not what goes into the node: a tree says more than "because".
 */
export function CauseLinks({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const cause = useBoardState(({ treeNodes, causes }) => {
    const stands = treeNodes[id]?.cause
    return stands && causes[stands] ? stands : ''
  })
  if (cause === '') return null
  return (
    <Suspense>
      <section className={styles.cause} aria-label={t('causeLinks')}>
        <p className={styles.note}>{t('causeLinks')}</p>
        <RelatedLater item={causeRef(cause)} />
      </section>
    </Suspense>
  )
}
