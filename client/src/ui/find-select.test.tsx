import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { FieldSelect } from './field-select.tsx'
import { FindSelect } from './find-select.tsx'
import { renderUi, setUpUiTests } from './render-ui.tsx'

setUpUiTests()

const FRUIT = ['Apple', 'Apricot', 'Zwetschke groß'].map((label) => ({ value: label, label }))

/** What a fast typist does before anything is drawn anew. */
function typeAndEnter(field: HTMLElement, value: string, more: object = {}) {
  act(() => {
    fireEvent.change(field, { target: { value } })
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', ...more })
  })
}

function renderFind() {
  const [onChoose, onClose] = [vi.fn(), vi.fn()]
  const choices = (typed: string) => [
    ...FRUIT,
    ...(typed ? [{ value: 'new', label: `Make “${typed}”`, isAlways: true }] : []),
  ]
  renderUi(
    <FindSelect
      aria-label="Fruit"
      none="None"
      choices={choices}
      onChoose={onChoose}
      onClose={onClose}
    />,
  )
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Fruit' })
  return { onChoose, onClose, field }
}

it('takes the first that fits by an Enter that comes before the list is drawn', () => {
  const { field, onChoose } = renderFind()
  typeAndEnter(field, 'zwetschke GROSS')
  expect(onChoose.mock.calls).toEqual([['Zwetschke groß', 'zwetschke GROSS']])
})

it('makes of what is typed what no other choice fits', () => {
  const { field, onChoose } = renderFind()
  typeAndEnter(field, ' Quince ')
  expect(onChoose.mock.calls).toEqual([['new', 'Quince']])
})

it('takes what the arrows went to, and the first again when more is typed', async () => {
  const { field, onChoose } = renderFind()
  fireEvent.change(field, { target: { value: 'ap' } })
  const { id } = await screen.findByRole('option', { name: 'Apricot' })
  const down = { key: 'ArrowDown', code: 'ArrowDown' }
  fireEvent.keyDown(field, down)
  if (field.getAttribute('aria-activedescendant') !== id) fireEvent.keyDown(field, down)
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  expect(onChoose.mock.calls).toEqual([['Apricot', 'ap']])
  fireEvent.keyDown(field, down)
  typeAndEnter(field, 'app')
  expect(onChoose.mock.calls.at(-1)).toEqual(['Apple', 'app'])
})

it('takes nothing of what is taken back, however late the Enter comes', async () => {
  const { field, onChoose } = renderFind()
  fireEvent.change(field, { target: { value: 'ap' } })
  await screen.findByRole('option', { name: 'Apricot' })
  await act(async () => void fireEvent.change(field, { target: { value: '' } }))
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  expect(onChoose).not.toHaveBeenCalled()
})

it('takes nothing by the Enter that ends a composition', () => {
  const { field, onChoose } = renderFind()
  typeAndEnter(field, 'ap', { isComposing: true })
  typeAndEnter(field, 'app', { keyCode: 229 })
  expect(onChoose).not.toHaveBeenCalled()
})

it('is left by Esc, and says when it is left for something else', () => {
  const { field, onClose } = renderFind()
  fireEvent.keyDown(field, { key: 'Escape' })
  fireEvent.blur(field)
  expect(onClose.mock.calls).toEqual([[false], [true]])
})

it('keeps the keyboard while a menu that it came from gives its focus back', async () => {
  renderUi(
    <>
      <button type="button">Menu</button>
      <FindSelect label="Fruit" none="None" choices={() => FRUIT} isFromMenu {...noop} />
    </>,
  )
  const field = screen.getByRole('combobox', { name: 'Fruit' })
  await act(async () => screen.getByRole('button', { name: 'Menu' }).focus())
  expect(document.activeElement).toBe(field)
  expect(noop.onClose).not.toHaveBeenCalled()
})
const noop = { onChoose: vi.fn(), onClose: vi.fn() }

it('keeps one in a field of a form, and nothing that does not fit', () => {
  const onChange = vi.fn()
  renderUi(<FieldSelect label="Fruit" choices={FRUIT} value="Apple" onChange={onChange} />)
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Fruit' })
  expect(field.value).toBe('Apple')
  typeAndEnter(field, 'cherry')
  expect(onChange).not.toHaveBeenCalled()
  typeAndEnter(field, 'apri')
  expect(onChange.mock.calls).toEqual([['Apricot']])
  fireEvent.click(field)
  expect(field.getAttribute('aria-expanded')).toBe('true')
  typeAndEnter(field, 'Apple')
  expect(field.getAttribute('aria-expanded')).toBe('false')
  expect(onChange.mock.calls).toEqual([['Apricot']])
  fireEvent.change(field, { target: { value: 'zw' } })
  fireEvent.blur(field)
  expect(field.value).toBe('Apple')
})
