import { LABELLED } from '@herringbone/shared/methods/blame-language/testing/labelled.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announcements } from '../../session/announce.ts'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { setLanguage } from '../../ui/texts.ts'
import { dismissed } from './dismissed.ts'
import { findHints } from './find-hint.ts'
import { HintLine } from './hint-line.tsx'
import { PAUSE_MS, type WordedText } from './use-hint.ts'

setUpUiTests()
beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  dismissed.setState({ keys: [] })
})
afterEach(async () => {
  vi.useRealTimers()
  await setLanguage('en')
})

const NOBODY: readonly string[] = []
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

function Field({ text: first, ...more }: WordedText) {
  const [text, setText] = useState(first)
  return (
    <div>
      <textarea
        aria-label="text"
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      <HintLine {...more} text={text} />
    </div>
  )
}

function show(text: string, id = 'a') {
  const { unmount } = renderUi(<Field id={id} text={text} kind="cause" people={NOBODY} />)
  const write = (now: string) =>
    fireEvent.change(screen.getByLabelText('text'), { target: { value: now } })
  return { write, unmount }
}

/** The hint, while there is room for it. */
const note = () => {
  const found = screen.queryByRole('note', { hidden: true })
  return found?.closest('[data-open]') ? found : null
}
const BLAME = 'The engineer should have checked the config.'

describe('a hint', () => {
  it.each(LABELLED)('is given as labelled: %s', (text, language, pattern) => {
    expect(findHints(text, 'cause', NOBODY)[0]?.language).toBe(
      pattern === null ? undefined : language,
    )
  })

  it('quotes the phrase, says why, and asks a better question', () => {
    show(BLAME)
    expect(note()?.textContent).toBe(
      '“should have checked” tells what did not happen. What did happen, and what made it look right at the time?',
    )
  })

  it('asks in the language of the text, whatever the interface speaks', async () => {
    await setLanguage('en')
    show('Ursache: menschliches Versagen.')
    const asked = screen.getByText(/Welche Umstände machten es wahrscheinlich/)
    expect(asked.lang).toBe('de')
  })

  it('knows the people of the board by their names', () => {
    expect(findHints('Sara deleted the table', 'cause', NOBODY)).toEqual([])
    expect(findHints('Sara deleted the table', 'cause', ['Sara Kern'])[0]?.quoted).toBe(
      '“Sara deleted”',
    )
    expect(findHints('Sara forgot to renew it', 'cause', ['Sara'])[0]?.quoted).toContain('forgot')
  })
})

describe('while somebody writes', () => {
  it('comes after a pause and not in the middle of a word, and is said to who writes', () => {
    announcements.setState({ said: [] })
    const { write } = show('The engineer')
    screen.getByLabelText('text').focus()
    write('The engineer should ha')
    wait(PAUSE_MS - 100)
    write(BLAME)
    wait(PAUSE_MS - 100)
    expect(note()).toBeNull()
    wait(100)
    expect(note()).not.toBeNull()
    expect(announcements.getState().said).toHaveLength(1)
  })

  it('goes when the phrase has gone, at the next pause', () => {
    const { write } = show(BLAME)
    write('The config was not checked by the pipeline.')
    expect(note()).not.toBeNull()
    wait(PAUSE_MS)
    expect(note()).toBeNull()
  })
})

describe('a hint that was put away', () => {
  const putAway = () =>
    fireEvent.click(screen.getByRole('button', { name: 'Put this hint away for this text' }))

  it('stays away for this text, also when it is shown elsewhere or after a reload', () => {
    const { unmount } = show(BLAME)
    putAway()
    expect(note()).toBeNull()
    unmount()
    show(`  ${BLAME.toUpperCase()} `)
    expect(note()).toBeNull()
    expect(localStorage.getItem('hb.wording')).not.toContain('engineer')
  })

  it('gives the keyboard back to the field when it was put away by key', () => {
    show(BLAME)
    const button = screen.getByRole('button', { name: 'Put this hint away for this text' })
    button.focus()
    fireEvent.click(button, { detail: 0 })
    expect(document.activeElement).toBe(screen.getByLabelText('text'))
  })

  it('stays away while more is written around it, and comes for another sentence', () => {
    const { write } = show(`${BLAME} It was careless.`)
    putAway()
    expect(note()).toBeNull()
    write(`At 08:02. ${BLAME} It was careless. The TTL was 0.`)
    wait(PAUSE_MS)
    expect(note()).toBeNull()
    write(`${BLAME} It was sloppy.`)
    wait(PAUSE_MS)
    expect(note()?.textContent).toContain('“sloppy”')
  })

  it('is given again for another text, and for the same words elsewhere', () => {
    const { write } = show(BLAME)
    putAway()
    write('It was careless.')
    wait(PAUSE_MS)
    expect(note()?.textContent).toContain('“careless”')
    show(BLAME, 'b')
    expect(screen.getByText(/“should have checked”/)).toBeTruthy()
  })
})
