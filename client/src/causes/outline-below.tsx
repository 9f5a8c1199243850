import { Suspense } from 'react'
import { useStore } from 'zustand'
import { lazyPart } from '../ui/load-later.ts'
import { causeOf } from './links/cause-of.ts'
import { rootAsk } from './root/ask-root.ts'
import { usePeopleNames } from './wording/use-people-names.ts'
import { useWorded, wordedItem } from './wording/worded-item.ts'
import { WordingHint } from './wording/wording-hint.tsx'

const RootAskInList = lazyPart(async () => ({
  default: (await import('./root/root-ask.tsx')).RootAskInList,
}))

/** What stands below a line in a list: a hint on its wording, a question about a cause. */
export function CauseBelow({ id }: { id: string }) {
  const cause = causeOf(id)
  const worded = useWorded(id, wordedItem)
  const people = usePeopleNames()
  const isAsked = useStore(rootAsk, (ask) => ask.at === 'list' && ask.cause === cause)
  if (!worded) return null
  return (
    <>
      <WordingHint {...worded} people={people} brief />
      {isAsked && cause && (
        <Suspense>
          <RootAskInList id={cause} />
        </Suspense>
      )}
    </>
  )
}
