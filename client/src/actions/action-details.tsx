import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { type ReactNode, Suspense } from 'react'
import { EditsOn } from '../sync/react.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { lazyPart } from '../ui/load-later.ts'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'

const ActionPanel = lazyPart(async () => ({
  default: (await import('./action-panel.tsx')).ActionPanel,
}))

interface ActionDetailsProps {
  id: ActionId
  onClose: () => void
  /** Something is being dragged, maybe to a place below. */
  aside?: boolean
  foot?: ReactNode
}

/** The panel at the right for an action. */
export function ActionDetails({ id, onClose, aside = false, foot }: ActionDetailsProps) {
  const t = useTexts(actionTexts)
  return (
    <Inspector label={t('inspector')} closeLabel={t('close')} aside={aside} onClose={onClose}>
      <Suspense>
        <EditsOn stage="actions">
          <ActionPanel key={id} id={id} {...(foot !== undefined && { foot })} />
        </EditsOn>
      </Suspense>
    </Inspector>
  )
}
