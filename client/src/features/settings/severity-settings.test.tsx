import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { DEFAULT_SEVERITY_LEVELS } from '@herringbone/shared/model/severity-level.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { SeveritySettings } from './severity-settings.tsx'

setUpUiTests()

function renderLevels(settings = {}) {
  const before = { ...USUAL_SETTINGS, ...settings }
  const sent = stubServer({
    'PATCH /api/workspace': ({ body }) => ({ body: { ...before, ...Object(body) } }),
  })
  renderUi(<SeveritySettings settings={before} />)
  const save = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved')
    return sent.at(-1)?.body
  }
  return { save }
}

const level = (severity: number) => within(screen.getByRole('group', { name: `Level ${severity}` }))
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

it('says what a level is called and means, and leaves the rest as usual', async () => {
  const { save } = renderLevels()
  write(level(1).getByLabelText('Name'), ' Critical ')
  write(level(1).getByLabelText('Expected response'), 'At once.')
  const [first, ...others] = DEFAULT_SEVERITY_LEVELS
  expect(await save()).toEqual({
    severityLevels: [{ ...first, name: 'Critical', response: 'At once.' }, ...others],
  })
})

it('does without a level, but never without all', async () => {
  const { save } = renderLevels({ severityLevels: DEFAULT_SEVERITY_LEVELS.slice(0, 2) })
  fireEvent.click(level(2).getByRole('switch'))
  expect(level(1).getByRole<HTMLInputElement>('switch').disabled).toBe(true)
  expect(await save()).toEqual({ severityLevels: DEFAULT_SEVERITY_LEVELS.slice(0, 1) })
})

it('goes back to the usual levels', async () => {
  const [first] = DEFAULT_SEVERITY_LEVELS
  const { save } = renderLevels({ severityLevels: [{ ...first, meaning: 'Ours' }] })
  fireEvent.click(screen.getByRole('button', { name: 'Take the usual levels' }))
  expect(await save()).toEqual({ severityLevels: null })
})
