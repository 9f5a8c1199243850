import { Suspense } from 'react'
import { useCanEdit } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import type { WordedText } from './use-hint.ts'

// The patterns of three languages: nobody waits for them.
const LaterLine = lazyPart(async () => ({ default: (await import('./hint-line.tsx')).HintLine }))

/**
 * A hint on blame language for a text that is being written or read here: never a rule. What it
 * finds stays in this tab; what is put away stays on this device. Not for actions, where "should"
 * is in its place.
 */
export function WordingHint(props: WordedText & { brief?: boolean; tabIndex?: number }) {
  const canEdit = useCanEdit()
  if (!canEdit) return null // who cannot change the words has no use for it
  return (
    <Suspense>
      <LaterLine {...props} />
    </Suspense>
  )
}
