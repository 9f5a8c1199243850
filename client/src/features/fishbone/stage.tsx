import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { fishboneKeys } from './fishbone-keys.ts'

/** The fishbone, as a surface of the causes. */
export const fishboneSurface: SurfaceDescriptor = {
  id: 'fishbone',
  Surface: lazyPart(() => import('./fishbone-stage.tsx')),
  keys: fishboneKeys,
}
