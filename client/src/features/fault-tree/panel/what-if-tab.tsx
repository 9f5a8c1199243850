import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { WhatIf } from '@herringbone/shared/methods/fault-tree/what-if.ts'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useAnalysis } from '../analysis/tree-context.tsx'
import { ActionEffects } from './action-effects.tsx'
import { analysisTexts } from './analysis-texts.ts'
import { CutSetList } from './cut-set-list.tsx'
import { FigureRow } from './figure-row.tsx'
import styles from './panel.module.css'
import { ProblemList } from './problem-list.tsx'

/** What actions do to events of the tree, and what would come of those that are switched on. */
export function WhatIfTab() {
  const t = useTexts(analysisTexts)
  const order = useBoardState((state) => state.actionOrder)
  // an action is made, and joined to the tree
  const canEdit = useCanEdit('actions')
  return (
    <div className={styles.tab}>
      <p className={styles.note}>{t('whatIfLead')}</p>
      <Consequence />
      {order.length === 0 && <p className={styles.note}>{t('noActions')}</p>}
      <ul className={styles.actions}>
        {order.map((id) => (
          <ActionEffects key={id} id={id} />
        ))}
      </ul>
      {canEdit && <AddAction />}
      <Sets />
    </div>
  )
}

/** Over the switches, and as high with as without one that is on: none moves when it is clicked. */
function Consequence() {
  const t = useTexts(analysisTexts)
  const answer = useAnalysis((state) => state.answer)
  const status = useAnalysis((state) => state.status)
  if (answer?.ok === false) return <ProblemList problems={answer.problems} />
  if (!answer) return null
  const { analysis, whatIf } = answer.value
  const before = whatIf?.before ?? analysis.top
  return (
    <section
      className={styles.section}
      aria-label={t('top')}
      aria-busy={status === 'working'}
      aria-live="polite"
    >
      <h3 className="hb-caps">{t('top')}</h3>
      <FigureRow label={t('before')} figure={before} />
      <FigureRow label={t('after')} figure={whatIf?.after ?? before} isMain reasonOf={before} />
      <p className={styles.hint}>{whatIf ? <Effect whatIf={whatIf} /> : t('switchSome')}</p>
    </section>
  )
}

function Effect({ whatIf: { broken, changed } }: { whatIf: WhatIf }) {
  const t = useTexts(analysisTexts)
  return (
    <>
      {broken.length === 0 ? t('nothingBroken') : t('brokenCount', { count: broken.length })}
      {changed.length > 0 && ` ${t('changedCount', { count: changed.length })}`}
    </>
  )
}

/** Which cut sets they break; below the switches, since it takes much room. */
function Sets() {
  const t = useTexts(analysisTexts)
  const answer = useAnalysis((state) => state.answer)
  if (!answer?.ok || !answer.value.whatIf) return null
  const { cutSets } = answer.value.analysis
  const label = t(cutSets.kind === 'prime-implicants' ? 'primeImplicants' : 'cutSets')
  return (
    <section className={styles.section} aria-label={label}>
      <h3 className="hb-caps">{label}</h3>
      <CutSetList sets={cutSets} />
    </section>
  )
}

function AddAction() {
  const t = useTexts(analysisTexts)
  const board = useBoard()
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said === '') return
    const made = { text: said, createdBy: board.me.id, createdAt: Date.now() }
    board.edit((doc) => addOutcome(doc, 'actions', made))
    setText('')
  }
  return (
    <form className={styles.addAction} onSubmit={add}>
      <TextInput
        size="xs"
        aria-label={t('newAction')}
        placeholder={t('newAction')}
        value={text}
        maxLength={LIMITS.noteTextChars}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === ''}>
        {t('addAction')}
      </Button>
    </form>
  )
}
