import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { actionsKeys } from './actions-keys.ts'

const ActionsStage = lazyPart(async () => ({
  default: (await import('./actions-stage.tsx')).ActionsStage,
}))

/** The matrix and the table of the actions, as the stage's own surface. */
export const actionsSurface: SurfaceDescriptor = {
  id: 'own',
  Surface: ActionsStage,
  keys: actionsKeys,
}
