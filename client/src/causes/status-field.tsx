import { LIMITS } from '@herringbone/shared/limits.ts'
import { CAUSE_STATUSES, type Cause, type CauseStatus } from '@herringbone/shared/model/cause.ts'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { SaidField } from '../ui/said-field.tsx'
import { useTexts } from '../ui/texts.ts'
import { changeCauses, ruleOut } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'
import { ReasonForm } from './reason-form.tsx'
import { isSupported } from './use-facts.ts'

/** How sure the team is of a cause. Ruling it out asks for the reason first. */
export function StatusField({ cause }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [asking, setAsking] = useState(false)
  const supported = useBoardState((state) => isSupported(state, cause.id))
  const { id, status, ruledOutBecause } = cause
  const choose = (chosen: CauseStatus) => {
    const asks = chosen === 'ruled-out' && status !== 'ruled-out'
    setAsking(asks)
    if (!asks) changeCauses(board, [id], { status: chosen })
  }
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('status')}</h3>
      {canEdit ? (
        <StatusControl value={asking ? 'ruled-out' : status} onChange={choose} />
      ) : (
        <span>{t(`status_${status}`)}</span>
      )}
      {asking && (
        <ReasonForm
          label={t('ruleOutWhy')}
          hint={t('ruleOutHint')}
          submit={t('ruleOutNow')}
          onCancel={() => setAsking(false)}
          onSave={(reason) => {
            ruleOut(board, [id], reason)
            setAsking(false)
          }}
        />
      )}
      {status === 'ruled-out' && !asking && (
        <SaidField
          label={t('ruledOutBecause')}
          canEdit={canEdit}
          maxLength={LIMITS.reasonChars}
          required
          value={ruledOutBecause}
          onCommit={(reason) => ruleOut(board, [id], reason)}
        />
      )}
      {status === 'supported' && !asking && !supported && (
        <span className={styles.missing}>{t('supportedHint')}</span>
      )}
    </section>
  )
}

interface StatusControlProps {
  /** '': they differ. */
  value: CauseStatus | ''
  onChange: (status: CauseStatus) => void
}

export function StatusControl({ value, onChange }: StatusControlProps) {
  const t = useTexts(causeTexts)
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('status')}
      value={value}
      data={CAUSE_STATUSES.map((status) => ({ value: status, label: t(`status_${status}`) }))}
      onChange={(chosen) => {
        const status = CAUSE_STATUSES.find((one) => one === chosen)
        if (status) onChange(status)
      }}
    />
  )
}
