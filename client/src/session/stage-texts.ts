import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { AgendaStep } from '@herringbone/shared/session/agenda.ts'
import { defineTexts, useTexts } from '../ui/texts.ts'

export const stageTexts = defineTexts('stage', {
  en: {
    name_brief: 'Brief',
    name_timeline: 'Timeline',
    name_impact: 'Impact',
    name_causes: 'Causes',
    name_actions: 'Actions',
    'name_wrap-up': 'Wrap-up',
    question_brief: 'What happened, and what do we want to learn today?',
    question_timeline: 'What happened when?',
    question_impact: 'Who was affected, and how badly?',
    question_causes: 'What contributed to it?',
    question_actions: 'What will we change, and who owns it?',
    'question_wrap-up': 'What did we learn that others should know?',
  },
  de: {
    name_brief: 'Briefing',
    name_timeline: 'Zeitachse',
    name_impact: 'Auswirkung',
    name_causes: 'Ursachen',
    name_actions: 'Maßnahmen',
    'name_wrap-up': 'Abschluss',
    question_brief: 'Was ist passiert, und was wollen wir heute lernen?',
    question_timeline: 'Was ist wann passiert?',
    question_impact: 'Wen hat es getroffen, und wie schwer?',
    question_causes: 'Was hat dazu beigetragen?',
    question_actions: 'Was ändern wir, und wer kümmert sich darum?',
    'question_wrap-up': 'Was haben wir gelernt, das auch andere wissen sollten?',
  },
})

/** Names of the stages in the reader's language. */
export function useStageName(): (stage: StageId) => string {
  const t = useTexts(stageTexts)
  return (stage) => t(`name_${stage}`)
}

/** What a stage is to answer: what the facilitator has written, else the stage's own question. */
export function useStageQuestion(): (step: Pick<AgendaStep, 'stage' | 'question'>) => string {
  const t = useTexts(stageTexts)
  return ({ stage, question }) => question || t(`question_${stage}`)
}
