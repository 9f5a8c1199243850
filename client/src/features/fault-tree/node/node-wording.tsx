import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { useWorded } from '../../../causes/wording/worded-item.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { wordedNode } from './worded-node.ts'

/** A hint on the wording of a node, below its line in the list. */
export function NodeWording({ id }: { id: string }) {
  const worded = useWorded(id, wordedNode)
  const people = usePeopleNames()
  return worded ? <WordingHint {...worded} people={people} brief /> : null
}
