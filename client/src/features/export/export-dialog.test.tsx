import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createLocalTab } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { ExportDialog } from './export-dialog.tsx'

setUpUiTests()

function renderDialog(answer: () => Response) {
  const { handle } = createLocalTab()
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.replace(`/api/boards/${handle.id}/`, ''))
    return answer()
  })
  const written: string[] = []
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void written.push(text) },
  })
  act(() =>
    handle.edit((doc) => {
      const id = addOutcome(doc, 'actions', { text: 'Alert on the queue' })
      const owner = { kind: 'team', name: 'Payments', person: '' }
      doc.getMap<Map<string, unknown>>('actions').get(id)?.set('owner', owner)
    }),
  )
  renderUi(
    <BoardProvider board={handle}>
      <ExportDialog opened onClose={() => {}} member={false} />
    </BoardProvider>,
  )
  const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  return { asked, written, click }
}

const file = () =>
  new Response('# Outage', {
    headers: { 'content-disposition': `attachment; filename="x"; filename*=UTF-8''a%20b.md` },
  })

test('a report is copied in the language that was chosen', async () => {
  const { asked, written, click } = renderDialog(file)
  fireEvent.click(screen.getByRole('radio', { name: 'Deutsch' }))
  click('Copy: Report as Markdown')
  expect(await screen.findByText('Copied: Report as Markdown')).toBeTruthy()
  expect(asked).toEqual(['export.md?locale=de'])
  expect(written).toEqual(['# Outage'])
})

test('a file is saved under the name that the server gives it', async () => {
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => {}
  const { click } = renderDialog(file)
  click('Download: Report as Markdown')
  expect(await screen.findByText('Saved: Report as Markdown')).toBeTruthy()
  expect(names).toEqual(['a b.md'])
})

test('JSON comes with its files when that is wished, a calendar for one owner', async () => {
  const { asked, click } = renderDialog(file)
  fireEvent.click(screen.getByRole('checkbox', { name: /^with the files/ }))
  click('Copy: Whole board as JSON')
  await screen.findByText('Copied: Whole board as JSON')
  const whose = screen.getByRole('combobox', { name: 'Whose dates' })
  fireEvent.change(whose, { target: { value: '0' } })
  click('Copy: Dates for a calendar')
  await screen.findByText('Copied: Dates for a calendar')
  expect(asked).toEqual([
    'export.json?locale=en&files=1',
    'export.ics?locale=en&owner=Payments&ownerKind=team',
  ])
})

test('what is refused is said with its reason', async () => {
  const error = { error: { code: 'nothing_to_export', message: '' } }
  const { click } = renderDialog(() => new Response(JSON.stringify(error), { status: 409 }))
  click('Copy: Dates for a calendar')
  expect(await screen.findByText(/^Dates for a calendar: There are no dates yet/)).toBeTruthy()
})
