import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { StageDescriptor } from '../canvas/stage.ts'
import { useStageName, useStageQuestion } from '../session/stage-texts.ts'
import { useSession, useStatus } from '../sync/react.tsx'
import { PageMessage } from '../ui/page-message.tsx'

/** A stage that has no surface of its own: its question, to talk about. */
export const plainStage = (id: StageId): StageDescriptor => ({ id, Surface: Question, keys: [] })

function Question() {
  const name = useStageName()
  const question = useStageQuestion()
  const stage = useStatus((state) => state.stage)
  const step = useSession(({ view }) => view?.agenda.find((each) => each.stage === stage))
  if (!stage) return null
  return (
    <PageMessage title={name(stage)} as="div">
      <p>{question(step ?? { stage, question: '' })}</p>
    </PageMessage>
  )
}
