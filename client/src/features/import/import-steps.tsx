import type { Import } from '@herringbone/shared/api/imports.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { addImport } from './import-api.ts'
import type { Planner } from './planner.ts'
import { PreviewStep } from './preview-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import { ResultStep } from './result-step.tsx'
import { SourceStep } from './source-step.tsx'
import { useReading } from './use-reading.ts'

interface ImportStepsProps {
  board: BoardHandle
  onClose: () => void
  createPlanner: () => Planner
  initialText: string
  initialFiles: readonly File[]
}

/** Text, preview, result: one after the other. */
export function ImportSteps({
  board,
  onClose,
  createPlanner,
  initialText,
  initialFiles,
}: ImportStepsProps) {
  const timeZone = useStore(board.store, ({ brief }) => brief.timeZone)
  const [text, setText] = useState(initialText)
  const { reading, beginText, beginFiles, answer, leave } = useReading(createPlanner, timeZone)
  const adding = useMutation({ mutationFn: (body: Import) => addImport(board.id, body) })

  const begin = useRef(() => {
    if (initialFiles.length > 0) void beginFiles(initialFiles)
    else if (initialText !== '') beginText(initialText)
  })
  useEffect(() => begin.current(), [])

  const { source, options, plan, progress, fault } = reading
  if (adding.data) {
    return (
      <ResultStep
        board={board}
        imported={adding.data}
        onClose={onClose}
        onAnother={() => {
          adding.reset()
          setText('')
          leave()
        }}
      />
    )
  }
  if (plan && source) {
    return (
      <PreviewStep
        board={board}
        plan={plan}
        options={options}
        progress={progress}
        isAdding={adding.isPending}
        error={adding.error}
        onAnswer={answer}
        onBack={() => {
          adding.reset()
          leave()
        }}
        onAdd={(exclude) => adding.mutate({ text: source.text, options, exclude: [...exclude] })}
      />
    )
  }
  if (progress !== null && source) {
    return <ReadingStep name={source.fileName} progress={progress} onCancel={leave} />
  }
  return (
    <SourceStep
      text={text}
      fault={fault}
      onText={setText}
      onRead={() => beginText(text)}
      onLongText={beginText}
      onFiles={(files) => void beginFiles(files)}
    />
  )
}
