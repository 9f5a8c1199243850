import type { ItemRef } from '@herringbone/shared/model/link.ts'
import type { OutlineRow } from '../../canvas/graph/outline-rows.ts'
import type { GraphNode } from '../../canvas/graph/types.ts'
import { cardNote } from '../../causes/card/card-note.ts'
import type { WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

/** The whys line by line; a cause that answers several questions is written out at the first. */
export function outlineRows({ graph, shown, nodes }: WhysScene): OutlineRow[] {
  const rows: OutlineRow[] = []
  const written = new Set<ItemRef>()
  const isShown = new Set(shown.items)
  const starts = shown.items.filter((item) => !item.startsWith('cause:')).reverse()
  const waiting = starts.map((item) => ({ item, depth: 0, path: item as string }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item, depth, path } = next
    const label = nodes.get(item)?.label ?? ''
    const isAgain = written.has(item)
    if (isAgain) {
      const note = whysTexts.text('seeAbove')
      rows.push({
        id: item,
        key: path,
        depth,
        label: wordsOf(nodes.get(item)),
        note,
        isFixed: true,
      })
      continue
    }
    written.add(item)
    const answers = graph.answers.get(item) ?? []
    const hidden = shown.hidden.has(item)
    rows.push({
      id: item,
      key: path,
      depth,
      label,
      ...(answers.length > 0 && { isOpen: !hidden }),
      ...cardNote(nodes.get(item)),
      ...(item.startsWith('event:') && { isFixed: true }),
    })
    const below = answers.filter(({ to }) => isShown.has(to)).reverse()
    for (const { to } of below) waiting.push({ item: to, depth: depth + 1, path: `${path}/${to}` })
  }
  return rows
}

const wordsOf = (node: GraphNode | undefined): string => node?.text.lines.join(' ') ?? ''
