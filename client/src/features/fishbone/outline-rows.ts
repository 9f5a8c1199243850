import type { PlacedCause } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { OutlineRow } from '../../canvas/graph/outline-rows.ts'
import { cardNote } from '../../causes/card/card-note.ts'
import { isCard } from '../../causes/card/lay-card.ts'
import { boneRef, type FishboneScene, TRAY } from './fishbone-scene.ts'

/** The fishbone line by line: the effect, each bone with its causes, and what stands nowhere. */
export function outlineRows(scene: FishboneScene): OutlineRow[] {
  const { placed, nodes } = scene
  const rows: OutlineRow[] = []
  const add = (id: string, depth: number, below: number, more: Partial<OutlineRow> = {}) => {
    const node = nodes.get(id)
    if (!node) return false
    const isOpen = below > 0 && !(isCard(node) && node.hidden > 0)
    rows.push({ id, depth, label: node.label, ...(below > 0 && { isOpen }), ...more })
    return true
  }
  // Not by calling itself: a chain may be thousands long.
  const addCauses = (causes: readonly PlacedCause[]) => {
    const waiting = causes.toReversed().map((cause) => ({ cause, depth: 1 }))
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { cause, depth } = next
      const item = `cause:${cause.id}`
      if (!add(item, depth, cause.below.length, cardNote(nodes.get(item)))) continue
      for (const below of cause.below.toReversed()) {
        waiting.push({ cause: below, depth: depth + 1 })
      }
    }
  }
  add('problem', 0, 0)
  for (const { category, causes } of placed.bones) {
    const id = boneRef(category)
    const isOpen = causes.some((cause) => nodes.has(`cause:${cause.id}`))
    add(id, 0, causes.length, { isFixed: true, ...(causes.length > 0 && { isOpen }) })
    addCauses(causes)
  }
  if (add(TRAY, 0, 0, { isFixed: true })) {
    for (const id of placed.tray) add(`cause:${id}`, 1, 0, cardNote(nodes.get(`cause:${id}`)))
  }
  return rows
}
