import type { OutcomeKind } from '@herringbone/shared/model/outcome.ts'
import { formatClock } from '@herringbone/shared/time/format-clock.ts'
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import type { ShowItem } from '../../../session/show-item.ts'
import { notesTexts } from '../notes-texts.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { type ItemId, viewStore } from '../view-store.ts'
import { turnInto, turnIntoEvents } from './turn-into.ts'

/** Turns what is selected into causes, actions or lessons, and shows them in the panel. */
export function turnAndTell(
  surface: NotesSurface,
  ids: ReadonlySet<ItemId>,
  kind: OutcomeKind,
): void {
  const count = turnInto(surface, ids, kind)
  if (count === 0) return
  viewStore.setState({ outcomesOpen: true })
  offerUndo(surface.board, notesTexts.text(`turned_${kind}`, { count }))
}

/** Turns what is selected into events, and offers to set their time. */
export function turnIntoEventsAndTell(
  surface: NotesSurface,
  ids: ReadonlySet<ItemId>,
  goTo: ShowItem,
): void {
  const { events, at } = turnIntoEvents(surface, ids)
  const [first] = events
  if (first === undefined) return
  const { text } = notesTexts
  const time = formatClock(at, surface.board.store.getState().brief.timeZone, false)
  const show = () => {
    notifications.hide(id)
    goTo.event(first)
  }
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text('turned_event', { count: events.length, time })}</Text>
        <Button size="compact-sm" variant="subtle" onClick={show}>
          {text('showEvent')}
        </Button>
      </Group>
    ),
  })
}
