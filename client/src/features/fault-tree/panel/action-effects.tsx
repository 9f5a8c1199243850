import { deleteTreeEffect } from '@herringbone/shared/doc/edit-fault-tree.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import type { TreeEffect } from '@herringbone/shared/model/tree-effect.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import { ActionIcon, Button, Switch } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { switchAction, useTreeView } from '../analysis/tree-view.ts'
import { formatFigure } from '../node/format-figure.ts'
import { NodeLink } from '../node/node-link.tsx'
import { nodeName } from '../node/node-names.ts'
import { analysisTexts } from './analysis-texts.ts'
import { EffectForm } from './effect-form.tsx'
import styles from './panel.module.css'

/** An action with its switch, and what it does to events of the tree. */
export function ActionEffects({ id }: { id: ActionId }) {
  const t = useTexts(analysisTexts)
  const canEdit = useCanEdit()
  const words = useBoardState((state) => state.actions[id]?.text.trim() ?? '')
  const effects = useBoardState(
    ({ treeEffects, treeNodes }) =>
      Object.values<TreeEffect>(treeEffects).filter(
        ({ action, node }) => action === id && treeNodes[node],
      ),
    shallow,
  )
  const isOn = useTreeView((view) => view.on.has(id))
  const [adding, setAdding] = useState(false)
  const name = words || t('untitledAction')
  return (
    <li className={styles.action}>
      <Switch
        size="sm"
        label={name}
        aria-label={t('switchOn', { action: name })}
        checked={isOn}
        disabled={effects.length === 0}
        onChange={({ currentTarget }) => switchAction(id, currentTarget.checked)}
      />
      {effects.length > 0 && (
        <ul className={styles.effects}>
          {effects.map((effect) => (
            <EffectLine key={effect.id} effect={effect} />
          ))}
        </ul>
      )}
      {adding && <EffectForm action={id} onDone={() => setAdding(false)} />}
      {canEdit && !adding && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
          {t('addEffect')}
        </Button>
      )}
    </li>
  )
}

function EffectLine({ effect }: { effect: TreeEffect }) {
  const t = useTexts(analysisTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const name = useBoardState((state) => nodeName(state, effect.node))
  const isEvent = useBoardState(({ treeNodes }) => {
    const kind = treeNodes[effect.node]?.kind
    return kind !== undefined && kind !== 'house' && !isGateKind(kind)
  })
  const says =
    effect.becomes === 0
      ? t('effectNever')
      : t('effectBecomes', { value: formatFigure(effect.becomes) })
  return (
    <li data-idle={!isEvent || undefined}>
      <span>
        <NodeLink id={effect.node} /> {says}
      </span>
      {canEdit && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('effectRemove', { event: name, effect: says })}
          onClick={() => board.edit((doc) => deleteTreeEffect(doc, effect.id))}
        >
          <X size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}
