import { useStore } from 'zustand'
import { BesideNode } from '../../canvas/graph/beside-node.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { hintBeside } from './hint-beside.ts'
import { usePeopleNames } from './use-people-names.ts'
import { useWorded, type Worded, wordedItem } from './worded-item.ts'
import { WordingHint } from './wording-hint.tsx'

/** px: three lines; above the card it would cover what the card answers. */
const HINT_HEIGHT = 70

interface WordingAtNodeProps {
  /** What something on this graph says, where it is not named by what it is. */
  wordedOf?: (state: BoardState, item: string) => Worded | undefined
}

/** The hint for what is being written on a graph, below its card. */
export function WordingAtNode({ wordedOf = wordedItem }: WordingAtNodeProps) {
  const item = useGraphView(({ editing }) => editing)
  const worded = useWorded(item, wordedOf)
  const people = usePeopleNames()
  const isBeside = useStore(hintBeside, (beside) => beside.id === worded?.id)
  if (item === null || isBeside || !worded) return null
  return (
    <BesideNode id={item} height={HINT_HEIGHT}>
      <WordingHint key={item} {...worded} people={people} />
    </BesideNode>
  )
}
