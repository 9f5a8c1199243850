import { useStageQuestion } from '../../../session/stage-texts.ts'
import { useSession } from '../../../sync/react.tsx'
import { useNotesSurface, useScene } from '../surface/context.ts'
import { useNotesView } from '../view-store.ts'
import styles from './tools.module.css'

/** What the notes of this stage are to answer: what its step of the agenda asks, if anything. */
export function useQuestionHere(): string {
  const { stage } = useNotesSurface()
  const question = useStageQuestion()
  const step = useSession(({ view }) => view?.agenda.find((one) => one.stage === stage))
  return question(step ?? { stage, question: '' })
}

/** The question over the canvas, where neither the list nor the empty canvas says it. */
export function StageQuestion() {
  const question = useQuestionHere()
  const listed = useNotesView((view) => view.outlineOpen)
  const empty = useScene(({ notes, clusters }) => notes.size + clusters.size === 0)
  if (listed || empty) return null
  return <h2 className={styles.question}>{question}</h2>
}
