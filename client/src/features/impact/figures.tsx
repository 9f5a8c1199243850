import { addFigure } from '@herringbone/shared/doc/edit-impact.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { byKind } from '@herringbone/shared/methods/impact-summary.ts'
import { type FigureId, newId } from '@herringbone/shared/model/ids.ts'
import { Button, Menu } from '@mantine/core'
import { Plus } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { FigureIcon } from './figure-icon.tsx'
import { FigureRow } from './figure-row.tsx'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { nameOf, STARTERS, type Starter } from './starters.ts'

interface FiguresProps {
  /** The button that adds a figure: a key presses it too. */
  adding: RefObject<HTMLButtonElement | null>
}

/** Who was affected and how badly, number by number, and what has not been told yet. */
export function Figures({ adding }: FiguresProps) {
  const t = useTexts(impactTexts)
  const id = useId()
  const board = useBoard()
  const canEdit = useCanEdit()
  const order = useBoardState(
    ({ figures }) =>
      Object.values(figures)
        .sort(byKind)
        .map((figure) => figure.id),
    shallow,
  )
  const told = useBoardState(
    ({ figures }) => [...new Set(Object.values(figures).map(nameOf))].sort(),
    shallow,
  )
  const [fresh, setFresh] = useState<FigureId | null>(null)
  const add = ({ kind, unit }: Starter) => {
    const figure = newId<'figure'>()
    board.edit((doc) => addFigure(doc, { id: figure, kind, unit, createdBy: board.me.id }))
    setFresh(figure)
  }
  const untold = STARTERS.filter(({ name }) => name !== 'other' && !told.includes(name))
  const isFull = order.length >= LIMITS.figuresPerBoard
  return (
    <section id="impact-figures" className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id}>{t('figures')}</h3>
        {canEdit && !isFull && <AddMenu adding={adding} onAdd={add} />}
      </div>
      {order.length === 0 && <p className={styles.hint}>{t(canEdit ? 'empty' : 'emptyRead')}</p>}
      {order.length > 0 && (
        <ul className={styles.figures}>
          {order.map((figure) => (
            <FigureRow key={figure} id={figure} isFresh={figure === fresh} />
          ))}
        </ul>
      )}
      {canEdit && isFull && <p className={styles.hint}>{t('full')}</p>}
      {canEdit && !isFull && untold.length > 0 && (
        <div className={styles.untold}>
          <p className={styles.hint} id={`${id}-untold`}>
            {t(order.length === 0 ? 'startWith' : 'untold')}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form */}
          <div className={styles.chips} role="group" aria-labelledby={`${id}-untold`}>
            {untold.map((starter) => (
              <button
                key={starter.name}
                type="button"
                className={styles.chip}
                onClick={() => add(starter)}
              >
                <FigureIcon kind={starter.kind} size={15} /> {t(`${starter.name}_kind`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

interface AddMenuProps extends FiguresProps {
  onAdd: (starter: Starter) => void
}

function AddMenu({ adding, onAdd }: AddMenuProps) {
  const t = useTexts(impactTexts)
  return (
    <Menu position="bottom-end" width={240} returnFocus={false}>
      <Menu.Target>
        <Button ref={adding} size="compact-sm" leftSection={<Plus size={15} aria-hidden />}>
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {STARTERS.map((starter) => (
          <Menu.Item
            key={starter.name}
            leftSection={<FigureIcon kind={starter.kind} />}
            onClick={() => onAdd(starter)}
          >
            {t(`${starter.name}_kind`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
