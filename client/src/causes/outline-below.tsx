import { Suspense } from 'react'
import { useStore } from 'zustand'
import { useBoardState } from '../sync/react.tsx'
import { lazyPart } from '../ui/load-later.ts'
import { causeOf } from './links/cause-of.ts'
import { rootAsk } from './root/ask-root.ts'
import { usePeopleNames } from './wording/use-people-names.ts'
import { WordingHint } from './wording/wording-hint.tsx'

const RootAskInList = lazyPart(async () => ({
  default: (await import('./root/root-ask.tsx')).RootAskInList,
}))

/** What stands below the line of a cause in a list: a hint on its wording, a question about it. */
export function CauseBelow({ id }: { id: string }) {
  const cause = causeOf(id)
  const text = useBoardState(({ causes }) => cause && causes[cause]?.text)
  const people = usePeopleNames()
  const isAsked = useStore(rootAsk, (ask) => ask.at === 'list' && ask.cause === cause)
  if (!cause || text === undefined) return null
  return (
    <>
      <WordingHint id={cause} text={text} kind="cause" people={people} brief />
      {isAsked && (
        <Suspense>
          <RootAskInList id={cause} />
        </Suspense>
      )}
    </>
  )
}
