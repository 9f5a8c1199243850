import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import { Switch } from '@mantine/core'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../layout.module.css'
import { reportTexts } from '../report-texts.ts'

/** Whether the report names who took part: for the team to say. */
export function NameThem() {
  const t = useTexts(reportTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const named = useBoardState(({ report }) => report.namesPeople)
  if (!canEdit) return named ? null : <p className={styles.empty}>{t('empty_participants')}</p>
  return (
    <div className={styles.tool}>
      <Switch
        checked={named}
        label={t('nameThem')}
        onChange={({ currentTarget: { checked } }) =>
          board.edit((doc) => changeReport(doc, { namesPeople: checked }))
        }
      />
    </div>
  )
}
