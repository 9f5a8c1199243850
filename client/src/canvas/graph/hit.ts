import { holdsPoint } from '@herringbone/shared/methods/box.ts'
import type { GraphCanvas } from './graph-canvas.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** The node that is drawn at a point of the plane: the last in reading order is on top. */
export function nodeAt(
  { scene }: Pick<GraphCanvas, 'scene'>,
  x: number,
  y: number,
  except = NOTHING,
): string | undefined {
  let found: string | undefined
  for (const node of scene.getState().nodes.values()) {
    if (holdsPoint(node, x, y) && !except.has(node.id)) found = node.id
  }
  return found
}
