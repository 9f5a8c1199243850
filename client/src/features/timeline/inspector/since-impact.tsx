import { useBoardState } from '../../../sync/react.tsx'
import { formatDuration } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import { inspectorTexts } from './inspector-texts.ts'

/** " · 19 min after impact", once the board knows when impact started. */
export function SinceImpact({ at }: { at: number }) {
  const t = useTexts(inspectorTexts)
  const impact = useBoardState((state) => {
    const id = state.milestones['impact-started']
    return id === undefined ? undefined : state.events[id]?.at
  })
  if (impact === undefined) return null
  const span = formatDuration(Math.abs(at - impact))
  const line =
    at === impact
      ? t('atImpact')
      : at > impact
        ? t('afterImpact', { span })
        : t('beforeImpact', { span })
  return <> · {line}</>
}
