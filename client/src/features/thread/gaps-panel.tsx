import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useDeferredValue, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useGraphScene } from '../../canvas/graph/context.ts'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { useBoardState } from '../../sync/react.tsx'
import { Inspector } from '../../ui/inspector.tsx'
import { useTexts } from '../../ui/texts.ts'
import { GapItem } from './gap-item.tsx'
import { NextSteps } from './next-steps.tsx'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'
import { useFocusGoesOn } from './use-focus-goes-on.ts'

/** Listed at once; so many more each time one asks for them. */
const MOST = 60
/** More than is seen without scrolling: the canvas beside it does not wait for the rest. */
const FIRST = 12

/** Whether they are listed: until one says so on a desk, and not on a phone, where they cover the list. */
export function useGapsOpen(): boolean {
  const open = useStore(threadStore, (state) => state.gapsOpen)
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false })
  return open ?? !narrow
}

/** What hangs in the air, the next thing to do first, while nothing is selected. */
export function GapsPanel() {
  const t = useTexts(threadTexts)
  const open = useGapsOpen()
  const nothing = useGraphView(({ selection }) => selection.size === 0)
  const isEmpty = useGraphScene(({ nodes }) => nodes.size === 0)
  if (!open || !nothing || isEmpty) return null
  return (
    <Inspector
      label={t('gapsTitle')}
      closeLabel={t('closeGaps')}
      onClose={() => threadStore.setState({ gapsOpen: false })}
    >
      <Gaps />
    </Inspector>
  )
}

function Gaps() {
  const t = useTexts(threadTexts)
  const gaps = useGraphScene((scene) => (scene as ThreadScene).gaps) // made by `createThreadScene`
  const hasOnlyFacts = useBoardState(
    ({ causeOrder, actionOrder }) => causeOrder.length + actionOrder.length === 0,
  )
  const [asked, setAsked] = useState(MOST)
  const most = useDeferredValue(asked, FIRST)
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusGoesOn(list, heading, gaps)
  const more = gaps.length - asked
  return (
    <div className={styles.panel}>
      <h2 ref={heading} className="hb-caps" tabIndex={-1}>
        {t('gapsTitle')} <span className="hb-tabular">{gaps.length || ''}</span>
      </h2>
      {gaps.length === 0 && !hasOnlyFacts && <p className={styles.note}>{t('gapsNone')}</p>}
      {hasOnlyFacts && (
        <>
          <p className={styles.note}>{t('onlyFacts')}</p>
          <NextSteps />
        </>
      )}
      <ul ref={list} className={styles.gaps}>
        {gaps.slice(0, most).map((gap) => (
          <li key={gap.code + gap.ref}>
            <GapItem gap={gap} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          className={styles.more ?? ''}
          onClick={() => setAsked(asked + MOST)}
        >
          {t('gapsMore', { count: more })}
        </Button>
      )}
    </div>
  )
}
