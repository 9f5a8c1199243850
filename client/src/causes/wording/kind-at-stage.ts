import type { TextKind } from '@herringbone/shared/methods/blame-language/types.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'

/** What a note on a stage may become; of actions "should" is the right word. */
export const KIND_AT_STAGE: Partial<Record<StageId, TextKind>> = {
  timeline: 'fact',
  impact: 'fact',
  causes: 'cause',
  'wrap-up': 'lesson',
}
