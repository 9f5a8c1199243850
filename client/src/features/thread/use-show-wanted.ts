import { useEffect } from 'react'
import { useGraph } from '../../canvas/graph/context.ts'
import { wantedOf } from '../../canvas/graph/wanted-item.ts'
import { showOnly, threadStore } from './thread-store.ts'

/** Shows everything again when what is gone to is not among what is shown. */
export function useShowWanted(): void {
  const { board, boxOf } = useGraph()
  useEffect(() => {
    const look = () => {
      const { wanted } = wantedOf(board).getState()
      const isHidden = wanted?.surface === 'thread' && !boxOf(wanted.id)
      if (isHidden && threadStore.getState().only) showOnly(null)
    }
    look()
    return wantedOf(board).subscribe(look)
  }, [board, boxOf])
}
