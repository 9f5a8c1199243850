import { actionClashes, actionLinks } from '@herringbone/shared/methods/action-links.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { actionRef } from '@herringbone/shared/model/link.ts'
import { ActionIcon, Button } from '@mantine/core'
import { Plus, Unlink } from 'lucide-react'
import { useMemo, useState } from 'react'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { useShowItem } from '../session/show-item.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { FindSelect } from '../ui/find-select.tsx'
import { useTexts } from '../ui/texts.ts'
import { addDependency, endExclusion, exclude, removeDependency } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'

/** What the action has to do with others: what it waits for, what waits, what it excludes. */
export function Dependencies({ id }: { id: ActionId }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const actions = useBoardState((state) => state.actions)
  const links = useBoardState((state) => state.links)
  const { waits, blocks, excluded, clashes } = useMemo(() => {
    const found = actionLinks(actions, Object.values(links))
    return {
      waits: found.waitsFor.get(id) ?? [],
      blocks: [...found.waitsFor].filter(([, all]) => all.includes(id)).map(([other]) => other),
      excluded: found.excludes.get(id) ?? [],
      clashes: actionClashes(actions, found).filter((clash) => clash.actions.includes(id)),
    }
  }, [actions, links, id])
  return (
    <>
      {clashes.map(({ kind, actions: [a, b] }) => {
        // Of two that wait, only the one that has to wait is told.
        if (kind !== 'both-committed' && a !== id) return null
        const other = a === id ? b : a
        return (
          <p key={kind + other} className={styles.warn} role="note">
            {t(`clash_${kind}`, { text: actions[other]?.text || t('untitled') })}
          </p>
        )
      })}
      <Others
        id={id}
        heading={t('waitsFor')}
        add={t('addWaits')}
        others={waits}
        onAdd={(other) => addDependency(board, other, id)}
        onPart={(other) => removeDependency(board, other, id)}
      />
      <Others
        id={id}
        heading={t('blocks')}
        others={blocks}
        onPart={(other) => removeDependency(board, id, other)}
      />
      <Others
        id={id}
        heading={t('excludes')}
        add={t('addExcludes')}
        others={excluded}
        onAdd={(other) => exclude(board, id, other)}
        onPart={(other) => endExclusion(board, id, other)}
      />
    </>
  )
}

interface OthersProps {
  id: ActionId
  heading: string
  others: readonly ActionId[]
  /** What the button that adds one is called; undefined: they are added from the other side. */
  add?: string
  onAdd?: (other: ActionId) => void
  onPart: (other: ActionId) => void
}

function Others({ id, heading, others, add, onAdd, onPart }: OthersProps) {
  const canEdit = useCanEdit()
  const [adding, setAdding] = useState(false)
  const mayAdd = canEdit && add !== undefined && onAdd !== undefined
  if (others.length === 0 && !mayAdd) return null
  return (
    <section className={styles.section}>
      {others.length > 0 && (
        <>
          <h3 className="hb-caps">{heading}</h3>
          <ul className={styles.list} aria-label={heading}>
            {others.map((other) => (
              <Other key={other} id={other} onPart={() => onPart(other)} />
            ))}
          </ul>
        </>
      )}
      {adding && mayAdd && (
        <ActionPicker
          label={add}
          without={[id, ...others]}
          onChoose={onAdd}
          onClose={() => setAdding(false)}
        />
      )}
      {mayAdd && !adding && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<Plus size={15} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {add}
        </Button>
      )}
    </section>
  )
}

function Other({ id, onPart }: { id: ActionId; onPart: () => void }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const show = useShowItem()
  const text = useBoardState(({ actions }) => actions[id]?.text) || t('untitled')
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.go}
        aria-label={t('goTo', { text })}
        onClick={() => show.item(actionRef(id))}
      >
        {text}
      </button>
      {canEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('part', { text })}
          title={t('part', { text })}
          onClick={() => {
            onPart()
            offerUndo(board, t('parted'))
          }}
        >
          <Unlink size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}

interface ActionPickerProps {
  label: string
  without: readonly ActionId[]
  onChoose: (id: ActionId) => void
  onClose: () => void
}

function ActionPicker({ label, without, onChoose, onClose }: ActionPickerProps) {
  const t = useTexts(actionTexts)
  const actions = useBoardState((state) => state.actions)
  const order = useBoardState((state) => state.actionOrder)
  const others = order
    .filter((id) => !without.includes(id))
    .flatMap((id): Action[] => (actions[id] ? [actions[id]] : []))
  return (
    <FindSelect
      aria-label={label}
      placeholder={t('findAction')}
      none={t('noAction')}
      size="sm"
      comboboxProps={{ width: 'target' }}
      choices={() => others.map(({ id, text }) => ({ value: id, label: text || t('untitled') }))}
      onChoose={(value) => {
        const found = others.find(({ id }) => id === value)
        if (found) onChoose(found.id)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
