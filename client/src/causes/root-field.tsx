import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import { Button } from '@mantine/core'
import { Anchor } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useCanEdit } from '../sync/react.tsx'
import { SaidField } from '../ui/said-field.tsx'
import { useTexts } from '../ui/texts.ts'
import { markRoot, unmarkRoot } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'
import { ReasonForm } from './reason-form.tsx'

/** "Stop here because …": where the team can act, and asking ends. */
export function RootField({ cause: { id, rootBecause } }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [asking, setAsking] = useState(false)
  if (rootBecause !== null) {
    return (
      <section className={styles.section}>
        <SaidField
          label={t('rootBecause')}
          canEdit={canEdit}
          maxLength={LIMITS.reasonChars}
          required
          tone="good"
          value={rootBecause}
          onCommit={(reason) => markRoot(board, id, reason)}
        />
        {canEdit && (
          <Button
            size="compact-sm"
            variant="default"
            className={styles.button ?? ''}
            onClick={() => unmarkRoot(board, id)}
          >
            {t('askOn')}
          </Button>
        )}
      </section>
    )
  }
  if (!canEdit) return null
  if (asking) {
    return (
      <ReasonForm
        label={t('rootWhy')}
        hint={t('rootHint')}
        submit={t('rootNow')}
        onCancel={() => setAsking(false)}
        onSave={(reason) => {
          markRoot(board, id, reason)
          setAsking(false)
        }}
      />
    )
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={styles.button ?? ''}
      leftSection={<Anchor size={15} aria-hidden="true" />}
      onClick={() => setAsking(true)}
    >
      {t('makeRoot')}
    </Button>
  )
}
