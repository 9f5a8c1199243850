import type { IncomingMessage } from 'node:http'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { CloseReason } from '@herringbone/shared/protocol/close-codes.ts'
import type { Admitted } from '../rooms/connection.ts'

/** Why someone does not get in: becomes the close code, so that a browser can tell. */
type Refusal = Extract<CloseReason, 'notAdmitted' | 'forbidden' | 'noSuchBoard'>

/** The door to a board, built by the HTTP part, which knows cookies, members and invites. */
export interface Door {
  /** Whether Host and Origin are ours; otherwise the upgrade is answered with 403. */
  isOurs(request: IncomingMessage): boolean
  /**
   * Who it is, and with which role in this board. Asked twice per connection: before and after it is
   * registered, since someone may be expelled in between.
   */
  admit(request: IncomingMessage, board: BoardId): Promise<Admitted | { refused: Refusal }>
  /** Whose connections are counted together; by default the address of the socket. */
  addressOf?(request: IncomingMessage): string
}
