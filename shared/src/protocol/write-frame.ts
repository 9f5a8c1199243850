import * as encoding from 'lib0/encoding'
import { MESSAGE } from './messages.ts'

/** A frame: the message type, then what `body` writes. */
export function writeFrame(type: number, body: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    body(encoder)
  })
}

/** A sync frame of a subtype (`SYNC`) with a state vector or an update. */
export function writeSyncFrame(subtype: number, body: Uint8Array): Uint8Array {
  return writeFrame(MESSAGE.sync, (encoder) => {
    encoding.writeVarUint(encoder, subtype)
    encoding.writeVarUint8Array(encoder, body)
  })
}
