import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { BesideNode } from '../../canvas/graph/beside-node.tsx'
import { useGraph } from '../../canvas/graph/context.ts'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { useTexts } from '../../ui/texts.ts'
import { markRoot } from '../cause-edits.ts'
import { causeTexts } from '../cause-texts.ts'
import { ReasonForm } from '../reason-form.tsx'
import { closeRootAsk, rootAsk } from './ask-root.ts'
import styles from './root-ask.module.css'

/** "Stop here because …", below the card that it is about. */
export function RootAskOnCanvas() {
  const id = useStore(rootAsk, ({ cause, at }) => (at === 'canvas' ? cause : null))
  const selected = useGraphView(({ selection }) => id !== null && selection.has(causeRef(id)))
  useEffect(() => {
    // Whoever goes on to something else has answered.
    if (id !== null && !selected) closeRootAsk()
  }, [id, selected])
  useEffect(() => closeRootAsk, [])
  if (id === null || !selected) return null
  const item = causeRef(id)
  const back = () => {
    document.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus({ preventScroll: true })
  }
  return (
    <BesideNode id={item}>
      <div className={styles.floating}>
        <Ask id={id} onDone={back} />
      </div>
    </BesideNode>
  )
}

/** The same below its line in a list. */
export function RootAskInList({ id }: { id: CauseId }) {
  const isAsked = useStore(rootAsk, ({ cause, at }) => at === 'list' && cause === id)
  useEffect(() => {
    if (isAsked) return closeRootAsk
    return undefined
  }, [isAsked])
  if (!isAsked) return null
  const back = () => {
    const line = document.querySelector(`[data-outline-item="${causeRef(id)}"]`)
    line?.querySelector<HTMLElement>('[data-row-main]')?.focus()
  }
  return (
    <div className={styles.inList}>
      <Ask id={id} onDone={back} />
    </div>
  )
}

function Ask({ id, onDone }: { id: CauseId; onDone: () => void }) {
  const t = useTexts(causeTexts)
  const { board } = useGraph()
  const leave = () => {
    closeRootAsk()
    onDone()
  }
  return (
    <ReasonForm
      label={t('rootWhy')}
      hint={t('rootHint')}
      submit={t('rootNow')}
      onCancel={leave}
      onSave={(reason) => {
        markRoot(board, id, reason)
        leave()
      }}
    />
  )
}
