import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { LIMITS } from '../limits.ts'
import { STAGES, type StageId } from '../model/stage.ts'
import { SURFACES, type SurfaceId } from '../model/surface.ts'

/**
 * The fast part of presence: where someone points, looks and drags at this moment. Units belong to
 * the surface (on the timeline: x in UTC ms, y in lanes from the top, 1.5 is the middle of the
 * second). A message holds the whole motion of its sender; a part that is missing has ended.
 */
export interface Motion {
  stage: StageId
  /** Which of the stage's surfaces; absent: its own. */
  surface?: SurfaceId
  cursor?: { x: number; y: number }
  /** What of the surface is in the window: left and right edge, and top. */
  view?: { from: number; to: number; top: number }
  /** These are being dragged by (dx, dy) from where the document has them. */
  drag?: { ids: string[]; dx: number; dy: number }
}

const HAS = { cursor: 1, view: 2, drag: 4, surface: 8 } as const

/** The body of a motion: what stands between the length-prefixed bounds of message 18. */
export function encodeMotion(motion: Motion): Uint8Array {
  const { cursor, view, drag, surface } = motion
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, STAGES.indexOf(motion.stage))
  encoding.writeUint8(
    encoder,
    (cursor ? HAS.cursor : 0) |
      (view ? HAS.view : 0) |
      (drag ? HAS.drag : 0) |
      (surface ? HAS.surface : 0),
  )
  if (surface) encoding.writeUint8(encoder, SURFACES.indexOf(surface))
  if (cursor) {
    encoding.writeFloat64(encoder, cursor.x)
    encoding.writeFloat32(encoder, cursor.y)
  }
  if (view) {
    encoding.writeFloat64(encoder, view.from)
    encoding.writeFloat64(encoder, view.to)
    encoding.writeFloat32(encoder, view.top)
  }
  if (drag) {
    encoding.writeFloat64(encoder, drag.dx)
    encoding.writeFloat32(encoder, drag.dy)
    encoding.writeVarUint(encoder, drag.ids.length)
    for (const id of drag.ids) encoding.writeVarString(encoder, id)
  }
  return encoding.toUint8Array(encoder)
}

/** Reads a body; `undefined` when it is not one (another version, a broken sender). */
export function decodeMotion(body: Uint8Array): Motion | undefined {
  // lib0 reads single bytes without a look at the end.
  if (body.length < 2 || body.length > LIMITS.motionBytes) return undefined
  try {
    const decoder = decoding.createDecoder(body)
    const stage = STAGES[decoding.readUint8(decoder)]
    if (!stage) return undefined
    const flags = decoding.readUint8(decoder)
    const motion: Motion = { stage }
    if (flags & HAS.surface) motion.surface = SURFACES[byte(decoder)] ?? 'own'
    const number64 = () => finite(decoding.readFloat64(decoder))
    const number32 = () => finite(decoding.readFloat32(decoder))
    if (flags & HAS.cursor) motion.cursor = { x: number64(), y: number32() }
    if (flags & HAS.view) motion.view = { from: number64(), to: number64(), top: number32() }
    if (flags & HAS.drag) {
      const [dx, dy] = [number64(), number32()]
      const ids: string[] = []
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        ids.push(decoding.readVarString(decoder))
      }
      motion.drag = { ids, dx, dy }
    }
    return motion
  } catch {
    return undefined // cut short or not ours: the next one is a few milliseconds away
  }
}

/** lib0 gives `undefined` past the end. */
const byte = (decoder: decoding.Decoder): number => decoding.readUint8(decoder) ?? 0

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number')
  return value
}

/** Message 18 without its type: how many, then for each the presence id and the body. */
export function writeMotions(
  encoder: encoding.Encoder,
  motions: ReadonlyMap<number, Uint8Array>,
): void {
  encoding.writeVarUint(encoder, motions.size)
  for (const [client, body] of motions) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint8Array(encoder, body)
  }
}

/** Reads what `writeMotions` wrote; throws when it is cut short. */
export function readMotions(decoder: decoding.Decoder): Map<number, Uint8Array> {
  const motions = new Map<number, Uint8Array>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    motions.set(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
  }
  return motions
}
