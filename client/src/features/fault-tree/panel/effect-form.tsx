import { setTreeEffect } from '@herringbone/shared/doc/edit-fault-tree.ts'
import type { ActionId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useBoard } from '../../../sync/react.tsx'
import { FieldSelect } from '../../../ui/field-select.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { switchAction } from '../analysis/tree-view.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { nodeName } from '../node/node-names.ts'
import { readProbability } from '../node/read-number.ts'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'

/** Says what an action does to an event: it cannot happen any more, or becomes rarer. */
export function EffectForm({ action, onDone }: { action: ActionId; onDone: () => void }) {
  const t = useTexts(analysisTexts)
  const tt = useTexts(treeTexts)
  const board = useBoard()
  const events = useMemo(() => eventsOf(board), [board])
  const [event, setEvent] = useState<TreeNodeId | null>(null)
  const [how, setHow] = useState<'never' | 'becomes'>('never')
  const [value, setValue] = useState('')
  const [refused, setRefused] = useState(false)
  const save = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (event === null) return
    const becomes = how === 'never' ? 0 : readProbability(value)
    if (becomes === null) return setRefused(true)
    board.edit((doc) => setTreeEffect(doc, { action, node: event, becomes }))
    switchAction(action, true)
    onDone()
  }
  return (
    <form onSubmit={save} className={styles.effectForm}>
      <Stack gap="xs">
        <FieldSelect
          size="xs"
          label={t('effectEvent')}
          placeholder={t('effectEventPlaceholder')}
          nothingFoundMessage={t('effectNone')}
          choices={events}
          value={event}
          data-autofocus
          // the data has ids of nodes
          onChange={(id) => setEvent(id as TreeNodeId | null)}
        />
        <Radio.Group
          size="xs"
          label={t('effectHow')}
          value={how}
          // one of the values below
          onChange={(chosen) => setHow(chosen as 'never' | 'becomes')}
        >
          <Stack gap={6} mt={4}>
            <Radio size="xs" value="never" label={t('effectNeverChoice')} />
            <Radio size="xs" value="becomes" label={t('effectBecomesChoice')} />
          </Stack>
        </Radio.Group>
        {how === 'becomes' && (
          <TextInput
            size="xs"
            aria-label={t('effectValue')}
            placeholder={t('effectValue')}
            inputMode="decimal"
            value={value}
            error={refused && tt('notAProbability')}
            onChange={({ currentTarget }) => {
              setValue(currentTarget.value)
              setRefused(false)
            }}
          />
        )}
        <Group gap="xs" justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
          <Button size="compact-sm" type="submit" disabled={event === null}>
            {t('effectSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function eventsOf({ store }: ReturnType<typeof useBoard>) {
  const state = store.getState()
  return Object.values<TreeNode>(state.treeNodes)
    .filter(({ kind }) => kind !== 'house' && !isGateKind(kind))
    .map(({ id }) => ({ value: id, label: nodeName(state, id) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
