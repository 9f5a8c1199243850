import type { Connections, Deliveries, DeliveryRow } from '../deliveries.ts'
import type { Tables } from './tables.ts'

export function memoryConnections({ connections }: Tables): Connections {
  return {
    async put(row) {
      const { createdAt, createdBy } = connections.get(row.id) ?? row
      connections.set(row.id, structuredClone({ ...row, createdAt, createdBy }))
    },
    async get(id) {
      return structuredClone(connections.get(id) ?? null)
    },
    async list() {
      const rows = [...connections.values()]
      return structuredClone(
        rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      )
    },
    async remove(id) {
      return connections.delete(id)
    },
  }
}

export function memoryDeliveries({ deliveries }: Tables): Deliveries {
  const all = () => [...deliveries.values()]
  const find = ({
    board,
    connection,
    subject,
  }: Pick<DeliveryRow, 'board' | 'connection' | 'subject'>) =>
    all().find(
      (row) => row.board === board && row.connection === connection && row.subject === subject,
    )
  return {
    async add(row) {
      const known = find(row)
      if (!known) deliveries.set(row.id, structuredClone(row))
      return structuredClone(known ?? row)
    },
    async get(id) {
      return structuredClone(deliveries.get(id) ?? null)
    },
    async of(board, connection, subject) {
      return structuredClone(find({ board, connection, subject }) ?? null)
    },
    async put(row) {
      const known = deliveries.get(row.id)
      if (!known) return
      const { board, connection, subject } = known
      deliveries.set(row.id, structuredClone({ ...row, board, connection, subject }))
    },
    async list(board) {
      const rows = all().filter((row) => row.board === board)
      return structuredClone(
        rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      )
    },
    async due(now) {
      const first = new Map<string, DeliveryRow>()
      const due = all().filter(({ nextAt }) => nextAt !== null && nextAt <= now)
      for (const row of due.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))) {
        if (!first.has(row.connection)) first.set(row.connection, row)
      }
      return structuredClone([...first.values()])
    },
    async nextAfter(now) {
      const later = all().flatMap(({ nextAt }) => (nextAt !== null && nextAt > now ? [nextAt] : []))
      return later.length === 0 ? null : Math.min(...later)
    },
  }
}
