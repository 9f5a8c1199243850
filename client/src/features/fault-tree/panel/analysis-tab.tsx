import { Button } from '@mantine/core'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import type { PackedAnalysis } from '../analysis/messages.ts'
import { countSets } from '../analysis/packed-sets.ts'
import { useAnalysis } from '../analysis/tree-context.tsx'
import { switchAction, treeView, useTreeView } from '../analysis/tree-view.ts'
import { analysisTexts } from './analysis-texts.ts'
import { CutSetSection, OrderLimit } from './cut-set-section.tsx'
import { FigureRow } from './figure-row.tsx'
import { ImportanceSection } from './importance-section.tsx'
import styles from './panel.module.css'
import { ProblemList } from './problem-list.tsx'
import { SinglePoints } from './single-points.tsx'

/** What the analysis says of the tree as it is now, or why it says nothing. */
export function AnalysisTab() {
  const t = useTexts(analysisTexts)
  const status = useAnalysis((state) => state.status)
  const answer = useAnalysis((state) => state.answer)
  const ms = useAnalysis((state) => state.ms)
  const hasTree = useBoardState(({ treeNodes }) => {
    for (const _ in treeNodes) return true
    return false
  })
  const isTooLarge =
    answer?.ok === false && answer.problems.some(({ code }) => code === 'diagram-too-large')
  if (!hasTree) return <p className={styles.note}>{t('noTree')}</p>
  return (
    <div className={styles.tab} aria-busy={status === 'working'} data-analysis={status}>
      {status === 'too-long' && <p className={styles.warn}>{t('tooLong')}</p>}
      {(status === 'too-long' || isTooLarge) && <OrderLimit />}
      {status === 'failed' && <p className={styles.warn}>{t('failed')}</p>}
      {answer?.ok === false && <ProblemList problems={answer.problems} />}
      <WhileWhatIf />
      {answer?.ok && <Results analysis={answer.value.analysis} />}
      <p className={styles.foot} data-ms={Math.round(ms)}>
        {status === 'working' && t('working')}
        {status === 'done' && answer?.ok && t('milliseconds', { ms: Math.max(1, Math.round(ms)) })}
      </p>
    </div>
  )
}

/** That marks on the canvas are not those of this tab while actions are switched on. */
function WhileWhatIf() {
  const t = useTexts(analysisTexts)
  const count = useTreeView(({ on }) => on.size)
  if (count === 0) return null
  return (
    <div className={styles.hint} role="status">
      <p>{t('whileWhatIf', { count })}</p>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          for (const action of treeView.getState().on) switchAction(action, false)
        }}
      >
        {t('switchOffAll')}
      </Button>
    </div>
  )
}

function Results({ analysis }: { analysis: PackedAnalysis }) {
  const t = useTexts(analysisTexts)
  const { cutSets, top, approximations, singlePoints } = analysis
  const { rareEvent, clamped, minCutUpperBound } = approximations
  const total = cutSets.byOrder.reduce((sum, count) => sum + count, 0)
  const isSure = countSets(cutSets) === 1 && cutSets.byOrder[0] === 1
  return (
    <>
      <section className={styles.section} aria-label={t('top')}>
        <h3 className="hb-caps">{t('top')}</h3>
        <FigureRow label={t('exact')} figure={top} isMain />
        <FigureRow
          label={t('rareEvent')}
          figure={rareEvent}
          {...(clamped && { note: t('clamped') })}
          reasonOf={top}
        />
        <FigureRow label={t('upperBound')} figure={minCutUpperBound} reasonOf={top} />
      </section>
      {isSure && <p className={styles.warn}>{t('alwaysTrue')}</p>}
      {total === 0 && cutSets.limit?.omitted !== null && (
        <p className={styles.note}>{t('impossible')}</p>
      )}
      <SinglePoints ids={singlePoints} />
      <CutSetSection sets={cutSets} total={total} />
      <ImportanceSection rows={analysis.importance} />
    </>
  )
}
