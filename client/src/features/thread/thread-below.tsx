import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import { asItemRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { ArrowRight } from 'lucide-react'
import { shallow } from 'zustand/shallow'
import { shortened } from '../../causes/links/shortened.ts'
import { CauseBelow } from '../../causes/outline-below.tsx'
import { itemWords } from '../../related/item-words.ts'
import { relatedTexts } from '../../related/related-texts.ts'
import { useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'

/** The rest is in the details: a line of a list is no list. */
const NAMED = 3

/** Below a line of the list: what it leads to, as the lines of the canvas say, and its hints. */
export function ThreadBelow({ id }: { id: string }) {
  const ref = asItemRef(id)
  return (
    <>
      {ref && <LeadsTo item={ref} />}
      <CauseBelow id={id} />
    </>
  )
}

function LeadsTo({ item }: { item: ItemRef }) {
  const t = useTexts(relatedTexts)
  const words = useBoardState(
    (state) => relatedTo(state, item).leadsTo.map(({ ref }) => shortened(itemWords(state, ref))),
    shallow,
  )
  if (words.length === 0) return null
  const more = words.length - NAMED
  return (
    <p className={styles.leads}>
      <ArrowRight size={13} aria-hidden="true" />
      <span className="hb-hidden">{t('leadsTo')}: </span>
      <span>
        {words.slice(0, NAMED).join(' · ')}
        {more > 0 && ` · +${more}`}
      </span>
    </p>
  )
}
