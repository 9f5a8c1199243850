import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { Button } from '@mantine/core'
import { CircleHelp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import record from '../ui/record-panel.module.css'
import { useTexts } from '../ui/texts.ts'
import { CategorySelect } from './category-field.tsx'
import { changeCauses, linkFact, removeCauses, ruleOut } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'
import { FactPicker } from './fact-picker.tsx'
import { LinkFactButton } from './link-fact-button.tsx'
import { ReasonForm } from './reason-form.tsx'
import { StatusControl } from './status-field.tsx'
import { isSupported } from './use-facts.ts'
import { WhyNot } from './why-not.tsx'

/** Several selected causes: what they are, and what can be done with all of them at once. */
export function CausesPanel({ ids }: { ids: readonly CauseId[] }) {
  const t = useTexts(causeTexts)
  const canEdit = useCanEdit()
  const causes = useBoardState((state) => ids.flatMap((id) => state.causes[id] ?? []), shallow)
  const bare = useBoardState((state) => ids.filter((id) => !isSupported(state, id)).length)
  return (
    <div className={styles.panel}>
      <div className={styles.section}>
        <h2 className={record.titleText}>{t('selected', { count: causes.length })}</h2>
        {bare > 0 && (
          <span className={styles.missing}>
            <CircleHelp size={14} aria-hidden="true" /> {t('unsupported', { count: bare })}
          </span>
        )}
      </div>
      {canEdit ? <ForAll ids={ids} causes={causes} /> : <WhyNot />}
    </div>
  )
}

/** What they have in common; `differ` where they have nothing. */
function inCommon<T, D>(values: readonly T[], differ: D): T | D {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : differ
}

function ForAll({ ids, causes }: { ids: readonly CauseId[]; causes: readonly Cause[] }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const [asking, setAsking] = useState<'rule-out' | 'fact' | null>(null)
  const done = () => setAsking(null)
  const common = inCommon(
    causes.map(({ status }) => status),
    '',
  )
  const remove = () => {
    const count = removeCauses(board, ids)
    if (count > 0) offerUndo(board, t('deleted', { count }))
  }
  return (
    <>
      <section className={styles.section}>
        <h3 className="hb-caps">{t('statusAll')}</h3>
        <StatusControl
          value={asking === 'rule-out' ? 'ruled-out' : common}
          onChange={(status) => {
            setAsking(status === 'ruled-out' ? 'rule-out' : null)
            if (status !== 'ruled-out') changeCauses(board, ids, { status })
          }}
        />
        {asking === 'rule-out' && (
          <ReasonForm
            label={t('ruleOutWhy')}
            hint={t('ruleOutHint')}
            submit={t('ruleOutNow')}
            onCancel={done}
            onSave={(reason) => {
              ruleOut(board, ids, reason)
              done()
            }}
          />
        )}
      </section>
      <CategorySelect
        label={t('categoryAll')}
        none={t('noCategory')}
        value={inCommon(
          causes.map(({ category }) => category),
          null,
        )}
        onChoose={(category) => changeCauses(board, ids, { category })}
      />
      {asking === 'fact' ? (
        <FactPicker
          label={t('factForAll')}
          linked={[]}
          onClose={done}
          onChoose={(fact) => {
            linkFact(board, fact, ids)
            done()
          }}
        />
      ) : (
        <LinkFactButton toAll onClick={() => setAsking('fact')} />
      )}
      <div className={styles.foot}>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          className={styles.delete ?? ''}
          leftSection={<Trash2 size={15} aria-hidden="true" />}
          onClick={remove}
        >
          {t('delete')}
        </Button>
      </div>
    </>
  )
}
