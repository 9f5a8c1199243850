import { usePeers } from '../../../sync/react.tsx'
import { formatList } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import { barTexts } from './bar-texts.ts'
import { useReadiness } from './use-readiness.ts'

const NAMED = 5

/** Who is not ready yet, as a sentence; null when everyone is. */
export function useWaitingNames(): string | null {
  const t = useTexts(barTexts)
  const { waitingFor } = useReadiness()
  const peers = usePeers((state) => state.peers)
  const names = peers.filter(({ person }) => waitingFor.includes(person)).map(({ name }) => name)
  if (names.length === 0) return null
  const rest = names.length - NAMED
  const list =
    rest > 0
      ? t('askMore', { names: names.slice(0, NAMED).join(', '), count: rest })
      : formatList(names)
  return t('askWaiting', { names: list })
}
