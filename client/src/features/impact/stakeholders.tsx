import { addStakeholder } from '@herringbone/shared/doc/edit-impact.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { StakeholderRow } from './stakeholder-row.tsx'

/** Who has to hear of it, and who has. */
export function Stakeholders() {
  const t = useTexts(impactTexts)
  const id = useId()
  const canEdit = useCanEdit()
  const order = useBoardState((state) => state.stakeholderOrder)
  const [told, all] = useBoardState(({ stakeholders }) => {
    const everyone = Object.values(stakeholders)
    return [everyone.filter(({ toldAt }) => toldAt > 0).length, everyone.length]
  }, shallow)
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id}>{t('stakeholders')}</h3>
        {all > 0 && (
          <span className={styles.count} data-done={told === all || undefined}>
            {t('toldOf', { told, all })}
          </span>
        )}
      </div>
      {all === 0 && <p className={styles.hint}>{t(canEdit ? 'nobodyYet' : 'nobodyRead')}</p>}
      {order.length > 0 && (
        <ul className={styles.stakeholders}>
          {order.map((one) => (
            <StakeholderRow key={one} id={one} />
          ))}
        </ul>
      )}
      {canEdit && all < LIMITS.stakeholdersPerBoard && <AddStakeholder />}
    </section>
  )
}

function AddStakeholder() {
  const t = useTexts(impactTexts)
  const board = useBoard()
  const [typed, setTyped] = useState('')
  const add = (lines: readonly string[]) => {
    const names = lines.map((line) => line.trim()).filter(Boolean)
    const { stakeholderOrder } = board.store.getState()
    const room = LIMITS.stakeholdersPerBoard - stakeholderOrder.length
    if (names.length === 0 || room <= 0) return
    board.edit((doc) => {
      for (const name of names.slice(0, room)) addStakeholder(doc, name)
    })
    setTyped('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add([typed])
  }
  return (
    <form className={styles.addStakeholder} onSubmit={submit}>
      <input
        className={styles.input}
        aria-label={t('whoElse')}
        placeholder={t('whoElseHint')}
        maxLength={LIMITS.noteTextChars}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={(event) => {
          const lines = event.clipboardData.getData('text/plain').split(/\r?\n/)
          if (lines.filter((line) => line.trim() !== '').length < 2) return
          event.preventDefault() // a list is a list of people
          add(lines)
        }}
      />
      <Button type="submit" variant="default">
        {t('addWho')}
      </Button>
    </form>
  )
}
