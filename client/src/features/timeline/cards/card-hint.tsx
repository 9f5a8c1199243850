import type { EventId } from '@herringbone/shared/model/ids.ts'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { useBoardState } from '../../../sync/react.tsx'

/** The hint on the wording of a card while it is written. */
export function CardHint({ id }: { id: EventId }) {
  const text = useBoardState(({ events }) => events[id]?.text ?? '')
  const people = usePeopleNames()
  return <WordingHint id={id} text={text} kind="fact" people={people} brief />
}
