import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { useStore } from 'zustand'
import { BesideNode } from '../../canvas/graph/beside-node.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { useBoardState } from '../../sync/react.tsx'
import { hintBeside } from './hint-beside.ts'
import { usePeopleNames } from './use-people-names.ts'
import { WordingHint } from './wording-hint.tsx'

/** The hint for a cause or a fact that is being written on a graph, below its card. */
export function WordingAtNode() {
  const item = useGraphView(({ editing }) => editing)
  const ref = (item ?? 'problem') as ItemRef // other ids are of no kind of link
  const kind = kindOfRef(ref)
  const id = idOfRef(ref)
  const text = useBoardState(({ causes, events }) =>
    kind === 'cause' ? causes[id as CauseId]?.text : events[id as EventId]?.text,
  )
  const people = usePeopleNames()
  const isBeside = useStore(hintBeside, (beside) => beside.id === id)
  if (item === null || isBeside || text === undefined || (kind !== 'cause' && kind !== 'event'))
    return null
  return (
    <BesideNode id={item}>
      <WordingHint
        key={item}
        id={id}
        text={text}
        kind={kind === 'cause' ? 'cause' : 'fact'}
        people={people}
      />
    </BesideNode>
  )
}
