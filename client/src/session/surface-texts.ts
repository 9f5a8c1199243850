import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { defineTexts, useTexts } from '../ui/texts.ts'
import { useStageName } from './stage-texts.ts'

const surfaceTexts = defineTexts('surface', {
  en: {
    notes: 'Notes',
    brainstorm: 'Brainstorm',
    fishbone: 'Fishbone',
    whys: '5 Whys',
    'fault-tree': 'Fault tree',
    thread: 'Thread',
  },
  de: {
    notes: 'Zettel',
    brainstorm: 'Brainstorming',
    fishbone: 'Fischgräte',
    whys: '5 Warum',
    'fault-tree': 'Fehlerbaum',
    thread: 'Roter Faden',
  },
})

/** Names of what a stage can be looked at in: its own surface is called as the stage. */
export function useSurfaceName(): (surface: SurfaceId, stage: StageId) => string {
  const t = useTexts(surfaceTexts)
  const stageName = useStageName()
  return (surface, stage) => {
    if (surface === 'own') return stageName(stage)
    return t(surface === 'notes' && stage === 'causes' ? 'brainstorm' : surface)
  }
}
