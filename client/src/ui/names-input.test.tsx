import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { NamesInput } from './names-input.tsx'
import { renderUi, setUpUiTests } from './render-ui.tsx'

setUpUiTests()

it('keeps a name that is being typed as it goes away, and each name once', () => {
  const onChange = vi.fn()
  const { unmount } = renderUi(
    <>
      <p id="tags">Tags</p>
      <NamesInput
        {...{ labelledBy: 'tags', hint: '', removeLabel: (name) => name, onChange }}
        {...{ names: ['cache'], most: 5, mostChars: 20 }}
      />
    </>,
  )
  const field = screen.getByRole('textbox', { name: 'Tags' })
  fireEvent.change(field, { target: { value: 'cache' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onChange).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: 'retry' } })
  unmount()
  expect(onChange.mock.calls).toEqual([[['cache', 'retry']]])
})
