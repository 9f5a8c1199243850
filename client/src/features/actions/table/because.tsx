import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { actionRef } from '@herringbone/shared/model/link.ts'
import { itemWords } from '../../../related/item-words.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import styles from './table.module.css'

/** The cause or the fact that an action answers, the first of them in words. */
export function Because({ id }: { id: ActionId }) {
  const t = useTexts(actionsTexts)
  const [text, more] = useBoardState(
    (state): readonly [string, number] => {
      const [first, ...rest] = relatedTo(state, actionRef(id)).becauseOf
      return [first ? itemWords(state, first.ref) : '', rest.length]
    },
    ([a, m], [b, n]) => a === b && m === n,
  )
  return (
    <small className={styles.because} data-missing={text === '' || undefined}>
      {text === '' ? t('noReason') : t('because', { text })}
      {more > 0 && ` +${more}`}
    </small>
  )
}
