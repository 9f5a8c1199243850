import { changeTreeNode } from '@herringbone/shared/doc/edit-fault-tree.ts'
import type { CauseId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { useMemo } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { FieldSelect } from '../../../ui/field-select.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { causeChoices } from './cause-choices.ts'

/** The cause that a node stands for; its text is then the cause's. */
export function CauseField({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const causes = useBoardState((state) => state.causes)
  const order = useBoardState((state) => state.causeOrder)
  const cause = useBoardState((state) => state.treeNodes[id]?.cause ?? '')
  const data = useMemo(() => causeChoices(causes, order), [causes, order])
  return (
    <FieldSelect
      size="xs"
      label={t('cause')}
      description={t('causeHelp')}
      placeholder={t('causePlaceholder')}
      nothingFoundMessage={t('causeNone')}
      choices={data}
      value={cause !== '' && causes[cause] ? cause : null}
      readOnly={!canEdit}
      clearable
      onChange={(chosen) =>
        // the data has ids of causes
        board.edit((doc) => changeTreeNode(doc, id, { cause: (chosen ?? '') as CauseId | '' }))
      }
    />
  )
}
