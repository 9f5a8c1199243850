import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addReviewer, setReview } from '@herringbone/shared/doc/edit-report.ts'
import { writeNarrative } from '@herringbone/shared/doc/testing/write-narrative.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLocalTab } from '../../../sync/local-board.ts'
import { BoardProvider } from '../../../sync/react.tsx'
import { renderUi, type SentRequest, setUpUiTests, stubServer } from '../../../ui/render-ui.tsx'
import { LiveReport } from './live-report.tsx'

setUpUiTests()

let tab: ReturnType<typeof createLocalTab>
let sent: SentRequest[]
let versions: object[]

const HEAD = {
  ...{ version: 1, title: 'Checkout outage', locale: 'en', publishedAt: 5 },
  ...{ publishedBy: { id: 'me', name: 'Anna' }, gaps: [], approvedBy: [], notApprovedBy: [] },
}

function show(role: 'facilitator' | 'observer' = 'facilitator') {
  tab = createLocalTab({ role })
  versions = []
  const at = `/api/boards/${tab.handle.id}`
  sent = stubServer({
    [`GET ${at}/people`]: () => ({ body: { people: [] } }),
    [`GET ${at}`]: () => ({ status: 404, body: {} }),
    [`GET ${at}/report/versions`]: () => ({ body: { versions } }),
    [`GET ${at}/report/versions/1`]: () => ({ body: { ...HEAD, blocks: [] } }),
    [`POST ${at}/report/publish`]: () => {
      versions = [HEAD]
      return { status: 201, body: HEAD }
    },
  })
  return renderUi(
    <BoardProvider board={tab.handle}>
      <LiveReport
        back={null}
        member={false}
        since={null}
        stageLink={(stage, text) => <a href={`/${stage}`}>{text}</a>}
        versionLink={(version, text) => <a href={`/v/${version}`}>{text}</a>}
        changesLink={(version, text) => <a href={`/since/${version}`}>{text}</a>}
        onExport={() => {}}
        onGap={() => {}}
      />
    </BoardProvider>,
  )
}
const part = (name: string) => within(screen.getByRole('region', { name }))
const board = () => tab.handle.store.getState()

describe('the live report', () => {
  beforeEach(() => {
    document.getSelection()?.removeAllRanges()
  })

  it('has every part, with the way to the stage of one that is empty', async () => {
    show()
    expect(screen.getAllByRole('heading', { level: 2 }).slice(0, 3)).toHaveLength(3)
    expect(part('Timeline').getByText(/no event on the timeline/)).toBeTruthy()
    expect(part('Timeline').getByRole('link').getAttribute('href')).toBe('/timeline')
    act(() =>
      tab.handle.edit((doc) =>
        addEvent(doc, { text: 'Cache pushed', at: 0, lane: 'change' as LaneId }),
      ),
    )
    await waitFor(() => expect(part('Timeline').getByText('Cache pushed')).toBeTruthy())
  })

  it('takes a remark on a part, and settles it', async () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Comment on “Impact”' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Your comment' }), {
      target: { value: 'Of started?' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Comment' }))
    const [remark] = Object.values(board().remarks)
    expect(remark).toMatchObject({
      part: 'impact',
      text: 'Of started?',
      createdBy: tab.handle.me.id,
    })
    fireEvent.click(screen.getByRole('button', { name: 'Settled' }))
    await waitFor(() => expect(screen.getByText('1 settled comment')).toBeTruthy())
  })

  it('goes from review to review, is approved by who was asked, and published with its gaps', async () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Ask for a review' }))
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
    act(() => tab.handle.edit((doc) => addReviewer(doc, tab.handle.me.name, tab.handle.me.id)))
    fireEvent.click(screen.getByRole('button', { name: 'Approve' }))
    expect(Object.values(board().reviewers)[0]?.approvedAt).toBeGreaterThan(0)
    fireEvent.click(await screen.findByRole('button', { name: 'On to the peer review' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Publish …' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('The summary in the Brief is empty')).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Publish all the same' }))
    expect(await dialog.findByRole('link', { name: 'Open version 1' })).toBeTruthy()
    expect(sent.filter(({ path }) => path.endsWith('/publish'))).toMatchObject([
      { body: { locale: 'en' } },
    ])
  })

  it('asks reviewers again when a new draft begins', () => {
    show()
    act(() => {
      tab.handle.edit((doc) => {
        addReviewer(doc, tab.handle.me.name, tab.handle.me.id)
        setReview(doc, 'in-review', 1)
      })
    })
    fireEvent.click(screen.getByRole('button', { name: 'Approve' }))
    act(() => tab.handle.edit((doc) => setReview(doc, 'draft', 2)))
    expect(Object.values(board().reviewers)[0]?.approvedAt).toBe(0)
  })

  it('asks a better question below a part that is written, and not below the actions', async () => {
    show()
    const text = 'He should have known the limit.'
    const words = [{ kind: 'paragraph' as const, spans: [{ text }] }]
    act(() => {
      writeNarrative(tab.handle.doc, 'causes', words)
      writeNarrative(tab.handle.doc, 'actions', words)
    })
    expect(await part('Causes').findByText(/“should have known”/)).toBeTruthy()
    expect(part('Actions').queryByText(/“should have known”/)).toBeNull()
  })

  it('is read by an observer, who can change nothing', () => {
    show('observer')
    act(() =>
      writeNarrative(tab.handle.doc, 'causes', [
        { kind: 'list', ordered: true, items: [[{ text: 'no canary', strong: true }]] },
      ]),
    )
    expect(part('Causes').getByText('no canary').tagName).toBe('STRONG')
    expect(screen.queryByRole('button', { name: /^Comment on/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ask for a review' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})
