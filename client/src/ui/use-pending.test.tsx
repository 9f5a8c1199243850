import { useEffect } from 'react'
import { expect, it } from 'vitest'
import { renderUi, setUpUiTests } from './render-ui.tsx'
import { usePending } from './use-pending.ts'

setUpUiTests()

it('writes while what is around the field is still open, and nothing that was dealt with', () => {
  const said: string[] = []
  const { unmount } = renderUi(
    <Board onClose={() => said.push('closed')}>
      <Field draft="half a wo" write={(words) => said.push(words)} />
      <Field draft="given up" isDone write={(words) => said.push(words)} />
    </Board>,
  )
  unmount()
  expect(said).toEqual(['half a wo', 'closed'])
})

function Board({ onClose, children }: { onClose: () => void; children: React.ReactNode }) {
  useEffect(() => onClose, [onClose])
  return children
}

interface FieldProps {
  draft: string
  isDone?: boolean
  write: (words: string) => void
}

function Field({ draft, isDone = false, write }: FieldProps) {
  const done = usePending(draft, write)
  useEffect(() => {
    if (isDone) done()
  })
  return <p>{draft}</p>
}
