import { Suspense } from 'react'
import { graphKeys } from '../../canvas/graph/graph-keys.ts'
import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'

// Loaded when it is opened: most sessions do without.
const FaultTreeStage = lazyPart(() => import('./fault-tree-stage.tsx'))

function FaultTreeSurface() {
  return (
    <Suspense>
      <FaultTreeStage />
    </Suspense>
  )
}

/** The fault tree of the board, as a way to look at its causes. */
export const faultTreeSurface: SurfaceDescriptor = {
  id: 'fault-tree',
  Surface: FaultTreeSurface,
  part: FaultTreeStage,
  keys: [
    { combo: 'N', label: 'faultTree:key_add' },
    { combo: 'Tab', label: 'faultTree:key_sibling' },
    { combo: 'ArrowDown', label: 'faultTree:key_arrows' },
    { combo: 'alt+ArrowDown', label: 'faultTree:key_order' },
    { combo: 'P', label: 'faultTree:key_panel' },
    { combo: 'I', label: 'faultTree:key_inspect' },
    ...graphKeys,
  ],
}
