import type { CardBox } from '@herringbone/shared/methods/pack-lane.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'

/** Where the layout puts a card, and what it is drawn in. */
export interface CardSlotProps extends Pick<CardBox<EventId>, 'id' | 'y' | 'height' | 'kind'> {
  at: number
  /** Of the interface; a change of it draws all cards anew. */
  language: string
}
