import { laneFinder } from '@herringbone/shared/interchange/lane-for.ts'
import type { ImportOptions, ImportPlan } from '@herringbone/shared/interchange/types.ts'
import type { Lane } from '@herringbone/shared/model/lane.ts'
import { Button, Progress, Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import { AddError } from './add-error.tsx'
import { Assumptions } from './assumptions.tsx'
import { CsvColumns } from './csv-columns.tsx'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'
import { ItemList } from './item-list.tsx'
import { Questions } from './questions.tsx'
import { RejectedList } from './rejected-list.tsx'
import { allKeys, tally } from './selection.ts'

interface PreviewStepProps {
  board: BoardHandle
  plan: ImportPlan
  options: ImportOptions
  /** While an answer has the text read again. */
  progress: number | null
  isAdding: boolean
  error: Error | null
  onAnswer: (options: ImportOptions) => void
  onBack: () => void
  onAdd: (exclude: ReadonlySet<string>) => void
}

const NONE: ReadonlySet<string> = new Set()

/** What would be added, what was taken for granted, and what is still to be asked. */
export function PreviewStep(props: PreviewStepProps) {
  const { board, plan, options, progress, isAdding, error, onAnswer, onBack, onAdd } = props
  const t = useTexts(importTexts)
  const [excluded, setExcluded] = useState(NONE)
  const events = useStore(board.store, (state) => state.events)
  const lanes = useStore(board.store, (state) => state.lanes)
  const existing = useMemo(
    () => new Set(Object.values(events).flatMap(({ importKey }) => importKey || [])),
    [events],
  )
  const laneTitle = useMemo(() => {
    const laneOf = laneFinder(Object.values<Lane>(lanes))
    return (item: ImportPlan['items'][number]) => {
      const lane = laneOf(item)
      return (lane && lanes[lane]?.title) ?? ''
    }
  }, [lanes])
  const { toAdd, duplicates } = tally(plan, existing, excluded)
  const isAsking = plan.questions.length > 0
  return (
    <div className={styles.preview}>
      <p className={styles.counts} role="status">
        <strong>{t('toAdd', { count: toAdd })}</strong>
        {duplicates > 0 && <span>{t('duplicates', { count: duplicates })}</span>}
        {plan.rejected.length > 0 && <span>{t('rejected', { count: plan.rejected.length })}</span>}
        {plan.waiting > 0 && <span>{t('waiting', { count: plan.waiting })}</span>}
      </p>
      <Progress
        value={(progress ?? 1) * 100}
        aria-label={t('readingText')}
        size={3}
        transitionDuration={0}
        className={styles.thinProgress ?? ''}
        data-idle={progress === null || undefined}
        aria-hidden={progress === null}
      />
      {isAsking && <Questions board={board} plan={plan} options={options} onAnswer={onAnswer} />}
      <Assumptions plan={plan} options={options} onAnswer={onAnswer} />
      {plan.csv && <CsvColumns csv={plan.csv} options={options} onAnswer={onAnswer} />}
      <Tabs defaultValue="events" keepMounted={false}>
        <div className={styles.tabBar}>
          <Tabs.List>
            <Tabs.Tab value="events">{t('tabEvents', { found: plan.items.length })}</Tabs.Tab>
            <Tabs.Tab value="rejected">
              {t('tabRejected', { found: plan.rejected.length })}
            </Tabs.Tab>
          </Tabs.List>
          {plan.items.length > 0 && (
            <span className={styles.choices}>
              <Button size="compact-sm" variant="subtle" onClick={() => setExcluded(NONE)}>
                {t('selectAll')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => setExcluded(allKeys(plan.items))}
              >
                {t('selectNone')}
              </Button>
            </span>
          )}
        </div>
        <Tabs.Panel value="events">
          <ItemList
            items={plan.items}
            whenEmpty={t(plan.waiting > 0 ? 'allWaiting' : 'noEvents')}
            timeZone={options.timeZone}
            existing={existing}
            excluded={excluded}
            onExclude={setExcluded}
            laneTitle={laneTitle}
          />
        </Tabs.Panel>
        <Tabs.Panel value="rejected">
          <RejectedList rejected={plan.rejected} />
        </Tabs.Panel>
      </Tabs>
      {error && <AddError error={error} />}
      <div className={styles.footer}>
        <Button variant="default" onClick={onBack} disabled={isAdding}>
          {t('back')}
        </Button>
        {isAsking && <span className={styles.hint}>{t('answerFirst')}</span>}
        <Button
          className={styles.primary}
          onClick={() => onAdd(excluded)}
          disabled={toAdd === 0 || isAsking || progress !== null}
          loading={isAdding}
        >
          {toAdd > 0 ? t('add', { count: toAdd }) : t('addNone')}
        </Button>
      </div>
    </div>
  )
}
