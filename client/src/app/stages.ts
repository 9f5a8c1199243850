import { STAGES, type StageId } from '@herringbone/shared/model/stage.ts'
import type { StageDescriptor, SurfaceDescriptor } from '../canvas/stage.ts'
import { actionsSurface } from '../features/actions/stage.tsx'
import { faultTreeSurface } from '../features/fault-tree/stage.tsx'
import { fishboneSurface } from '../features/fishbone/stage.tsx'
import { impactSurface } from '../features/impact/stage.tsx'
import { notesOf } from '../features/notes/stage.tsx'
import { threadOn } from '../features/thread/stage.tsx'
import { timelineSurface } from '../features/timeline/stage.tsx'
import { whysSurface } from '../features/whys/stage.tsx'
import { lazyPart } from '../ui/load-later.ts'

// Loaded when first opened: a board opens on the facts.
const BriefSurface = lazyPart(async () => ({
  default: (await import('./board/brief-surface.tsx')).BriefSurface,
}))

const WrapUpSurface = lazyPart(async () => ({
  default: (await import('./board/wrap-up-surface.tsx')).WrapUpSurface,
}))

/** The notes of a stage beside a surface of its own. */
const notesBeside = (stage: StageId): SurfaceDescriptor => ({ ...notesOf(stage), whenUsed: true })

const TIMELINE: StageDescriptor = {
  id: 'timeline',
  surfaces: [timelineSurface, notesBeside('timeline')],
}

/** Every stage with what it can be looked at in. */
const STAGE_DESCRIPTORS: Record<StageId, StageDescriptor> = {
  brief: {
    id: 'brief',
    surfaces: [{ id: 'own', Surface: BriefSurface, keys: [] }, notesBeside('brief')],
  },
  timeline: TIMELINE,
  impact: { id: 'impact', surfaces: [impactSurface, notesBeside('impact')] },
  causes: {
    id: 'causes',
    surfaces: [
      notesOf('causes'),
      fishboneSurface,
      whysSurface,
      faultTreeSurface,
      threadOn('causes'),
    ],
  },
  actions: {
    id: 'actions',
    surfaces: [actionsSurface, notesBeside('actions'), threadOn('actions')],
  },
  'wrap-up': {
    id: 'wrap-up',
    surfaces: [{ id: 'own', Surface: WrapUpSurface, keys: [] }, notesBeside('wrap-up')],
  },
}

/** Where a board opens when the address names no stage: on the facts. */
export const FIRST_STAGE: StageDescriptor = TIMELINE

export const stageById = (id: string | undefined): StageDescriptor | undefined => {
  const stage = STAGES.find((known) => known === id)
  return stage && STAGE_DESCRIPTORS[stage]
}
