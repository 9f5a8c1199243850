import { Suspense } from 'react'
import { useStore } from 'zustand'
import { lazyPart } from '../ui/load-later.ts'
import { rootAsk } from './root/ask-root.ts'
import { WordingAtNode } from './wording/wording-at-node.tsx'

const RootAskOnCanvas = lazyPart(async () => ({
  default: (await import('./root/root-ask.tsx')).RootAskOnCanvas,
}))

/** What comes up at a card on a graph of causes: a hint on its wording, a question about it. */
export function AtNode() {
  const isAsked = useStore(rootAsk, ({ cause, at }) => cause !== null && at === 'canvas')
  return (
    <>
      <WordingAtNode />
      {isAsked && (
        <Suspense>
          <RootAskOnCanvas />
        </Suspense>
      )}
    </>
  )
}
