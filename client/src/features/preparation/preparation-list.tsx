import { type PreparationItem, preparationOf } from '@herringbone/shared/methods/preparation.ts'
import { Button } from '@mantine/core'
import { CircleCheck, CircleDashed } from 'lucide-react'
import { type RefObject, useId, useRef } from 'react'
import { useBoardPeople } from '../../session/use-board-people.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useBoardState, useCanEdit, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { explainItem } from './explain-item.ts'
import styles from './preparation.module.css'
import { preparationTexts } from './preparation-texts.ts'

/** Where something is mended outside of the card. */
export type MendPlace = 'goal' | 'roles' | 'timeline'

const PLACE_OF: Partial<Record<PreparationItem['item'], MendPlace>> = {
  goal: 'goal',
  roles: 'roles',
  chronology: 'timeline',
  evidence: 'timeline',
}

/** The list that ticks itself: what is prepared, what is not and why, and the way there. */
export function PreparationList({ onMend }: { onMend: (place: MendPlace) => void }) {
  const t = useTexts(preparationTexts)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const items = usePreparation()
  const done = items.filter((item) => item.done).length
  return (
    <div ref={list} className={styles.list}>
      <p className={styles.listHead}>
        <span id={id} className={styles.label}>
          {t('list')}
        </span>
        <span className={styles.hint}>{t('ready', { done, all: items.length })}</span>
      </p>
      <ul aria-labelledby={id}>
        {items.map((item) => (
          <ItemRow key={item.item} item={item} onMend={() => mend(item, list, onMend)} />
        ))}
      </ul>
    </div>
  )
}

function usePreparation(): PreparationItem[] {
  const people = useBoardPeople()
  const session = useSession(({ view }) => view)
  const board = useBoardState((state) => state)
  const facilitated = [...people.values()].some(({ role }) => role === 'facilitator')
  return session ? preparationOf({ board, session, facilitated }) : []
}

function ItemRow({ item, onMend }: { item: PreparationItem; onMend: () => void }) {
  const t = useTexts(preparationTexts)
  const canEdit = useCanEdit()
  const mayPlan = useRefusal('session.plan') === null
  const mayMend = PLACE_OF[item.item] === undefined ? mayPlan : canEdit
  const why = explainItem(item, t)
  const Icon = item.done ? CircleCheck : CircleDashed
  return (
    <li data-done={item.done || undefined}>
      <Icon size={18} aria-hidden className={styles.mark} />
      <div className={styles.itemText}>
        <p>
          {t(item.item === 'groups' ? 'groupsItem' : item.item)}
          <span className="hb-hidden">, {t(item.done ? 'done' : 'todo')}</span>
        </p>
        {why !== '' && <p className={styles.hint}>{why}</p>}
      </div>
      {!item.done && mayMend && (
        <Button size="compact-sm" variant="light" onClick={onMend}>
          {t(`mend_${item.item}`)}
        </Button>
      )}
    </li>
  )
}

function mend(
  { item }: PreparationItem,
  list: RefObject<HTMLElement | null>,
  onMend: (place: MendPlace) => void,
): void {
  const place = PLACE_OF[item]
  if (place) onMend(place)
  // date and groups stand beside the list, in the same card
  else list.current?.parentElement?.querySelector<HTMLElement>(`[data-plan=${item}] input`)?.focus()
}
