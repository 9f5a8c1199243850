import type { ActionStatus } from '@herringbone/shared/model/action.ts'
import type {
  ConnectionKind,
  DeliveryProblem,
  DeliveryState,
  Difference,
  PlaceField,
} from '@herringbone/shared/model/connection.ts'
import type { BoardId, ConnectionId, DeliveryId, PersonId } from '@herringbone/shared/model/ids.ts'

/** A service that the workspace is connected to. */
export interface ConnectionRow {
  id: ConnectionId
  kind: ConnectionKind
  name: string
  base: string
  user: string
  place: Partial<Record<PlaceField, string>>
  /** The token, encrypted: storage never holds it as it is. */
  sealed: string
  createdAt: number
  createdBy: PersonId
}

export interface Connections {
  /** Adds the connection, or replaces it; when and by whom it was made stays the first. */
  put(row: ConnectionRow): Promise<void>
  get(id: ConnectionId): Promise<ConnectionRow | null>
  /** Oldest first. */
  list(): Promise<ConnectionRow[]>
  /** Whether there was one. Deliveries by it stay. */
  remove(id: ConnectionId): Promise<boolean>
}

/** Something that is sent to another service, or was. */
export interface DeliveryRow {
  id: DeliveryId
  board: BoardId
  connection: ConnectionId
  /** Id of the action, "report", or "summary-…": at most one delivery of each per connection. */
  subject: string
  title: string
  /** Stands in what is made over there, and finds it again. */
  marker: string
  /** What is sent, as it was shown before. */
  payload: string
  state: DeliveryState
  /** Tries since it was last asked for. */
  attempts: number
  /** When there is something to do, UTC ms; null: nothing. */
  nextAt: number | null
  /** A request that makes it has gone out, and nobody knows whether it arrived. */
  mayExist: boolean
  /** How often it was looked for since, and not found. */
  misses: number
  /** What stands over there. */
  remote: { id: string; url: string } | null
  /** Everything that belongs to it (attachments, further blocks) is there too. */
  isComplete: boolean
  /** How it was when it was last read. */
  seen: { status: ActionStatus | null; name: string } | null
  differences: Difference[]
  problem: { code: DeliveryProblem; message: string } | null
  createdAt: number
  createdBy: PersonId
  updatedAt: number
}

/** The queue of what is sent; it survives a restart at any moment. */
export interface Deliveries {
  /** Adds it, unless this subject is known for this board and connection; answers what is there now. */
  add(row: DeliveryRow): Promise<DeliveryRow>
  get(id: DeliveryId): Promise<DeliveryRow | null>
  of(board: BoardId, connection: ConnectionId, subject: string): Promise<DeliveryRow | null>
  /** Replaces one that is there; board, connection and subject stay. */
  put(row: DeliveryRow): Promise<void>
  /** Of a board, oldest first. */
  list(board: BoardId): Promise<DeliveryRow[]>
  /** What is due, of each connection the one that has waited longest. */
  due(now: number): Promise<DeliveryRow[]>
  /** When the next one falls due after that; null: none. */
  nextAfter(now: number): Promise<number | null>
}
