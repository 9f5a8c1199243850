import type { Delivery, DeliveryList } from '@herringbone/shared/api/deliveries.ts'
import type { ConnectionRow, DeliveryRow } from '../../storage/deliveries.ts'

/** A delivery as it is shown: what was sent is not in it, nor what the queue knows for itself. */
export function showDelivery(row: DeliveryRow): Delivery {
  const { id, connection, subject, title, state, attempts, nextAt, updatedAt } = row
  const { remote, seen, differences, problem } = row
  return {
    ...{ id, connection, subject, title, state, attempts, nextAt, updatedAt },
    ...{ url: remote?.url ?? '', status: seen?.name ?? '', isRead: seen !== null },
    ...{ differences, problem },
  }
}

/** Enough of a connection to choose it by. */
export function showChoice(row: ConnectionRow): DeliveryList['connections'][number] {
  const { id, kind, name, base, place } = row
  const host = URL.canParse(base) ? new URL(base).host : ''
  const parts = [host, ...Object.values(place)].filter((part) => part !== '')
  return { id, kind, name, where: parts.join(' · ') }
}
