import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { KIND_AT_STAGE } from '../../causes/wording/kind-at-stage.ts'
import { usePeopleNames } from '../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../causes/wording/wording-hint.tsx'
import { useSession } from '../../sync/react.tsx'

/**
 * The hint on an own note, for what it may become where the round is. It stands on the paper, and
 * there alone: it is found in this tab, and nothing of it leaves the tab.
 */
export function DeskWording({ note }: { note: DeskNote }) {
  const kind = useSession(({ view }) => view?.round && KIND_AT_STAGE[view.round.stage])
  const people = usePeopleNames()
  if (!kind) return null
  return <WordingHint id={note.id} text={note.text} kind={kind} people={people} brief />
}
