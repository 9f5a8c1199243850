import { changeTreeNode } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { chanceOf } from '@herringbone/shared/methods/fault-tree/chance-of.ts'
import type { Chance } from '@herringbone/shared/methods/fault-tree/model.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { formatFigure, formatInput } from './format-figure.ts'
import styles from './node.module.css'
import { NumberField } from './number-field.tsx'
import { readPositive, readProbability } from './read-number.ts'

type How = 'none' | 'probability' | 'rate'

const howOf = (chance: Chance | null): How =>
  chance === null ? 'none' : 'rate' in chance ? 'rate' : 'probability'

/** How likely an event is: a probability, a rate over the mission time, or nobody has said. */
export function ChanceField({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const chance = useBoardState((state) => state.treeNodes[id]?.chance ?? null)
  // what is chosen and has no number yet
  const [wanted, setWanted] = useState<How | null>(null)
  const how = wanted ?? howOf(chance)
  const set = (next: Chance | null) => {
    setWanted(null)
    board.edit((doc) => changeTreeNode(doc, id, { chance: next }))
  }
  const choose = (next: How) => {
    if (next !== 'none') setWanted(next === howOf(chance) ? null : next)
    else if (chance === null) setWanted(null)
    else set(null)
  }
  return (
    <div className={styles.field}>
      <span className={styles.label} id={`chance-${id}`}>
        {t('chance')}
      </span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby={`chance-${id}`}
        value={how}
        readOnly={!canEdit}
        data={[
          { value: 'none', label: t('chanceNone') },
          { value: 'probability', label: t('chanceProbability') },
          { value: 'rate', label: t('chanceRate') },
        ]}
        // one of the values above
        onChange={(value) => choose(value as How)}
      />
      {how === 'probability' && (
        <NumberField
          key="probability"
          label={t('probability')}
          value={chance && 'probability' in chance ? formatInput(chance.probability) : ''}
          readOnly={!canEdit}
          read={(text) => (text === '' ? null : (readProbability(text) ?? undefined))}
          refusal={t('notAProbability')}
          onValue={(probability) => set(probability === null ? null : { probability })}
        />
      )}
      {how === 'rate' && (
        <NumberField
          key="rate"
          label={t('rate')}
          value={chance && 'rate' in chance ? formatInput(chance.rate) : ''}
          readOnly={!canEdit}
          read={(text) =>
            text === '' ? null : (readPositive(text, { orZero: true }) ?? undefined)
          }
          refusal={t('notARate')}
          onValue={(rate) => set(rate === null ? null : { rate })}
        />
      )}
      {chance && 'rate' in chance && how === 'rate' && <OverTime rate={chance.rate} />}
    </div>
  )
}

function OverTime({ rate }: { rate: number }) {
  const t = useTexts(treeTexts)
  const hours = useBoardState((state) => state.analysis.missionTime)
  const value = chanceOf({ id: '', kind: 'basic', chance: { rate } }, hours ?? undefined)
  return (
    <p className={styles.note}>
      {hours === null || value === undefined
        ? t('rateNeedsTime')
        : t('becomesOver', { hours: formatFigure(hours), value: formatFigure(value) })}
    </p>
  )
}
