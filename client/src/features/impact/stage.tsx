import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { impactKeys } from './impact-keys.ts'

/** Who was affected and how badly, as the own surface of its stage. */
export const impactSurface: SurfaceDescriptor = {
  id: 'own',
  Surface: lazyPart(async () => ({ default: (await import('./impact.tsx')).Impact })),
  keys: impactKeys,
}
