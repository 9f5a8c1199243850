import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { whysKeys } from './whys-keys.ts'

/** The whys, as a surface of the causes. */
export const whysSurface: SurfaceDescriptor = {
  id: 'whys',
  Surface: lazyPart(() => import('./whys-stage.tsx')),
  keys: whysKeys,
}
