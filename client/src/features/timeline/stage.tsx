import type { StageDescriptor } from '../../canvas/stage.ts'
import { timelineKeys } from './keys/timeline-keys.ts'
import { TimelineStage } from './timeline-stage.tsx'

export const timelineStage: StageDescriptor = {
  id: 'timeline',
  Surface: TimelineStage,
  keys: timelineKeys,
}
