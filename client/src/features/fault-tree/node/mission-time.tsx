import { changeAnalysis } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { formatInput } from './format-figure.ts'
import { NumberField } from './number-field.tsx'
import { readPositive } from './read-number.ts'

/** The hours over which rates act, once for the tree. */
export function MissionTime() {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const hours = useBoardState((state) => state.analysis.missionTime)
  return (
    <NumberField
      label={t('missionTime')}
      help={t('missionTimeHelp')}
      value={hours === null ? '' : formatInput(hours)}
      readOnly={!canEdit}
      read={(text) => (text === '' ? null : readHours(text))}
      refusal={t('notATime')}
      onValue={(missionTime) => board.edit((doc) => changeAnalysis(doc, { missionTime }))}
    />
  )
}

/** Longer than a hundred thousand years is a typing mistake. */
const LONGEST = 1e9

function readHours(text: string): number | undefined {
  const hours = readPositive(text)
  return hours === null || hours >= LONGEST ? undefined : hours
}
