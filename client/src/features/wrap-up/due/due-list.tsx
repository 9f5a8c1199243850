import { type DueAction, dueActions } from '@herringbone/shared/methods/due-actions.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { actionRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { useId, useMemo } from 'react'
import { dueWords } from '../../../actions/due-words.ts'
import { useGoToStage } from '../../../session/go-to-stage.ts'
import { useShowItem } from '../../../session/show-item.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useToday } from '../follow-ups/use-follow-ups.ts'
import styles from '../wrap-up.module.css'
import { dueTexts } from './due-texts.ts'

/** The open actions of the board that are late or due within a week, each with the way to it. */
export function DueList() {
  const t = useTexts(dueTexts)
  const id = useId()
  const today = useToday()
  const goToStage = useGoToStage()
  const actions = useBoardState((state) => state.actions)
  const { overdue, soon } = useMemo(
    () => dueActions(Object.values(actions), today),
    [actions, today],
  )
  const hasAny = Object.keys(actions).length > 0
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{t('title')}</h3>
      {overdue.length + soon.length === 0 && (
        <p className={styles.hint}>{t(hasAny ? 'none' : 'noActions')}</p>
      )}
      <DuePart title={t('overdue')} due={overdue} isLate />
      <DuePart title={t('soon')} due={soon} />
      <Button
        className={styles.start}
        variant="subtle"
        size="xs"
        onClick={() => goToStage('actions')}
      >
        {t('toActions')}
      </Button>
    </section>
  )
}

interface DuePartProps {
  title: string
  due: readonly DueAction<Action>[]
  isLate?: boolean
}

function DuePart({ title, due, isLate = false }: DuePartProps) {
  const t = useTexts(dueTexts)
  const id = useId()
  const showItem = useShowItem()
  if (due.length === 0) return null
  return (
    <div>
      <h4 id={id} className="hb-caps">
        {title} <span className="hb-tabular">{due.length}</span>
      </h4>
      <ul className={styles.due} aria-labelledby={id} data-late={isLate || undefined}>
        {due.map(({ action, days }) => (
          <li key={action.id}>
            <button type="button" onClick={() => showItem.item(actionRef(action.id))}>
              {action.text || t('untitled')}
            </button>
            <span className="hb-tabular">
              {action.owner?.name ?? t('nobody')} · {dueWords(days)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
