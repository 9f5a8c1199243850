import type { ImportOptions, ImportPlan } from '@herringbone/shared/interchange/types.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Planner } from './planner.ts'
import { faultOf, type ImportSource, readSource, type SourceFault } from './read-source.ts'

export interface Reading {
  source: ImportSource | null
  /** How the source was read, or is being read. */
  options: ImportOptions
  /** Of the last finished reading; stays while an answer has the text read again. */
  plan: ImportPlan | null
  /** Share done while a reading is going on, else null. */
  progress: number | null
  fault: SourceFault | 'reader' | null
}

/** Reads texts into plans, one at a time: a new reading ends the one before it. */
export function useReading(createPlanner: () => Planner, timeZone: string) {
  const [reading, setReading] = useState<Reading>({
    source: null,
    options: { timeZone },
    plan: null,
    progress: null,
    fault: null,
  })
  const planner = useRef<Planner | null>(null)
  const running = useRef<AbortController | null>(null)

  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
  }, [])

  useEffect(
    () => () => {
      stop()
      planner.current?.dispose()
      planner.current = null
    },
    [stop],
  )

  const read = useCallback(
    async (source: ImportSource, options: ImportOptions, before: ImportPlan | null) => {
      stop()
      const controller = new AbortController()
      running.current = controller
      const { signal } = controller
      setReading({ source, options, plan: before, progress: 0, fault: null })
      try {
        planner.current ??= createPlanner()
        const plan = await planner.current.plan(
          { text: source.text, options },
          (progress) => {
            if (!signal.aborted) setReading((now) => ({ ...now, progress }))
          },
          signal,
        )
        if (!signal.aborted) setReading({ source, options, plan, progress: null, fault: null })
      } catch {
        if (!signal.aborted) {
          setReading((now) => ({ ...now, plan: null, progress: null, fault: 'reader' }))
        }
      }
    },
    [createPlanner, stop],
  )

  const begin = useCallback(
    (source: ImportSource | SourceFault) => {
      if (typeof source === 'string') {
        setReading((now) => ({ ...now, fault: source }))
        return
      }
      const { fileName } = source
      void read(source, { timeZone, ...(fileName && { fileName }) }, null)
    },
    [read, timeZone],
  )

  return {
    reading,
    beginText: (text: string) => begin(faultOf(text) ?? { text, fileName: '' }),
    beginFiles: async (files: readonly File[]) => begin(await readSource(files)),
    /** Reads the same text with other answers. */
    answer: (options: ImportOptions) => {
      if (reading.source) void read(reading.source, options, reading.plan)
    },
    /** Back to where a text can be chosen; ends what is going on. */
    leave: () => {
      stop()
      setReading((now) => ({ ...now, plan: null, progress: null, fault: null }))
    },
  }
}
