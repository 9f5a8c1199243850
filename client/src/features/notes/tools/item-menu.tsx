import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { NOTE_COLORS, type NoteColor } from '@herringbone/shared/model/note.ts'
import { OUTCOME_KINDS } from '@herringbone/shared/model/outcome.ts'
import { Menu } from '@mantine/core'
import { useShowItem } from '../../../session/show-item.ts'
import { useTexts } from '../../../ui/texts.ts'
import { changeNotes } from '../actions.ts'
import { colorClusters, groupNotes, merge, moveIntoCluster, takeOut } from '../cluster-actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { turnAndTell, turnIntoEventsAndTell } from '../outcomes/tell-turned.tsx'
import { stageOfOutcome } from '../outcomes/turn-into.ts'
import { useNotesSurface, useScene } from '../surface/context.ts'
import type { ItemId } from '../view-store.ts'
import styles from './tools.module.css'

interface MenuItemsProps {
  ids: ReadonlySet<ItemId>
}

/** Which of these are notes and which clusters. */
export function useKinds(ids: ReadonlySet<ItemId>): { notes: NoteId[]; clusters: ClusterId[] } {
  const scene = useScene((state) => state)
  const notes = [...ids].flatMap((id) => scene.notes.get(id as NoteId)?.id ?? [])
  const clusters = [...ids].flatMap((id) => scene.clusters.get(id as ClusterId)?.id ?? [])
  return { notes, clusters }
}

/** The colours of the papers. */
export function ColorItems({ ids }: MenuItemsProps) {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const { notes, clusters } = useKinds(ids)
  const paint = (color: NoteColor) => {
    if (notes.length > 0) changeNotes(surface, notes, { color })
    if (clusters.length > 0) colorClusters(surface, clusters, color)
  }
  return NOTE_COLORS.map((color) => (
    <Menu.Item
      key={color}
      leftSection={<span className={styles.swatch} data-color={color} />}
      onClick={() => paint(color)}
    >
      {t(`color_${color}`)}
    </Menu.Item>
  ))
}

/** What a note can become. */
export function TurnItems({ ids }: MenuItemsProps) {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const show = useShowItem()
  return (
    <>
      {OUTCOME_KINDS.map((kind) => (
        <Menu.Item
          key={kind}
          disabled={!surface.board.canEdit(stageOfOutcome(kind))}
          onClick={() => turnAndTell(surface, ids, kind)}
        >
          {t(`turn_${kind}`)}
        </Menu.Item>
      ))}
      <Menu.Item
        disabled={!surface.board.canEdit('timeline')}
        onClick={() => turnIntoEventsAndTell(surface, ids, show)}
      >
        {t('turn_event')}
      </Menu.Item>
    </>
  )
}

/** Where notes and clusters can be moved to, in place of dragging. */
export function MoveItems({ ids }: MenuItemsProps) {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const scene = useScene((state) => state)
  const { notes, clusters } = useKinds(ids)
  const [only] = clusters
  const homes = new Set(notes.map((id) => scene.notes.get(id)?.cluster))
  const others = [...scene.clusters.values()].filter(
    ({ id }) => !clusters.includes(id) && !(homes.size === 1 && homes.has(id)),
  )
  const titleOf = (title: string) => title || t('untitled')
  if (notes.length === 0 && only !== undefined) {
    if (others.length === 0) return <Menu.Item disabled>{t('moveNone')}</Menu.Item>
    return others.map(({ id, title }) => (
      <Menu.Item key={id} onClick={() => merge(surface, id, only)}>
        {t('mergeInto', { title: titleOf(title) })}
      </Menu.Item>
    ))
  }
  return (
    <>
      {others.map(({ id, title }) => (
        <Menu.Item key={id} onClick={() => moveIntoCluster(surface, notes, id)}>
          {titleOf(title)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => groupNotes(surface, notes)}>{t('moveNew')}</Menu.Item>
      {[...homes].some(Boolean) && (
        <Menu.Item onClick={() => takeOut(surface, notes)}>{t('moveOut')}</Menu.Item>
      )}
    </>
  )
}
