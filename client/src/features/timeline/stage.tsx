import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { timelineKeys } from './keys/timeline-keys.ts'
import { TimelineStage } from './timeline-stage.tsx'

export const timelineSurface: SurfaceDescriptor = {
  id: 'own',
  Surface: TimelineStage,
  keys: timelineKeys,
}
