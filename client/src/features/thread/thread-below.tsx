import { asItemRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { ArrowRight } from 'lucide-react'
import { shallow } from 'zustand/shallow'
import { CauseBelow } from '../../causes/outline-below.tsx'
import { useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { STRAND_KINDS, strandWords } from './strand-words.ts'
import styles from './thread.module.css'
import { threadTexts } from './thread-texts.ts'

/** Below a line of the list: where the lines of the canvas lead from it, and its hints. */
export function ThreadBelow({ id }: { id: string }) {
  const ref = asItemRef(id)
  return (
    <>
      {ref && <Strands item={ref} />}
      <CauseBelow id={id} />
    </>
  )
}

function Strands({ item }: { item: ItemRef }) {
  const t = useTexts(threadTexts)
  const words = useBoardState((state) => strandWords(state, item), shallow)
  return STRAND_KINDS.map(
    (kind, at) =>
      words[at] && (
        <p key={kind} className={styles.leads}>
          <ArrowRight size={13} aria-hidden="true" />
          <span>
            <b>{t(`strand_${kind}`)}</b> <bdi>{words[at]}</bdi>
          </span>
        </p>
      ),
  )
}
