import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { useBoard } from '../../../sync/react.tsx'
import { type Analyser, type AnalyserState, createAnalyser } from './analyser.ts'
import { createAsk } from './create-ask.ts'
import { startTreeWorker } from './create-worker.ts'
import { treeView } from './tree-view.ts'

const AnalyserContext = createContext<Analyser | null>(null)

/** Analyses the fault tree of the board for everything that is below it. */
export function AnalyserProvider({ children }: { children: ReactNode }) {
  const board = useBoard()
  const [analyser] = useState(() =>
    createAnalyser({ ask: createAsk(board), startWorker: startTreeWorker }),
  )
  useEffect(() => follow(board, analyser), [board, analyser])
  return <AnalyserContext value={analyser}>{children}</AnalyserContext>
}

export function useAnalysis<T>(select: (state: AnalyserState) => T): T {
  const analyser = use(AnalyserContext)
  if (!analyser) throw new Error('useAnalysis needs an AnalyserProvider above it')
  return useStore(analyser.state, select)
}

function follow(board: BoardHandle, analyser: Analyser): () => void {
  const stops = [
    board.store.subscribe((now, before) => {
      const same =
        now.treeNodes === before.treeNodes &&
        now.treeInputs === before.treeInputs &&
        now.treeEffects === before.treeEffects &&
        now.actions === before.actions &&
        now.analysis === before.analysis
      if (!same) analyser.changed()
    }),
    treeView.subscribe((now, before) => {
      const same =
        now.maxOrder === before.maxOrder &&
        now.importance === before.importance &&
        now.on === before.on
      if (!same) analyser.changed()
    }),
  ]
  // The tree is to be seen first: of a large one the question takes several frames.
  let start: ReturnType<typeof setTimeout> | undefined
  const painted = requestAnimationFrame(() => {
    start = setTimeout(analyser.changed)
  })
  return () => {
    cancelAnimationFrame(painted)
    clearTimeout(start)
    for (const stop of stops) stop()
    analyser.dispose()
  }
}
