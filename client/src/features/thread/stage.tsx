import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { threadKeys } from './thread-keys.ts'

const ThreadStage = lazyPart(() => import('./thread-stage.tsx'))

/** The thread, as a surface of a stage. */
export const threadOn = (stage: StageId): SurfaceDescriptor => ({
  id: 'thread',
  // biome-ignore lint/correctness/noComponentHookFactories: made once per stage, as the app starts
  Surface: () => <ThreadStage key={stage} stage={stage} />,
  part: ThreadStage,
  keys: threadKeys,
})
