import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useSession } from '../sync/react.tsx'
import { useMyRole } from './use-my-role.ts'

/**
 * Whether the lock of a stage keeps this person out. For what belongs to another stage than the one
 * that is shown: there `useCanEdit` knows it.
 */
export function useIsLocked(stage: StageId): boolean {
  const role = useMyRole()
  const locked = useSession(({ view }) => view?.locked.includes(stage) ?? false)
  return locked && role !== 'facilitator'
}
