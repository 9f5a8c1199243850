import { expect, test } from 'vitest'
import { fitNote } from '../methods/fit-note.ts'
import { type NotesPicture, writeNotesSvg } from './write-notes-svg.ts'

const measure = (text: string) => text.length * 0.55

function pictureOf(text: string, title = 'Rollout'): NotesPicture {
  const fit = fitNote(text, measure)
  const { width, height } = fit
  return {
    notes: [
      { x: 20, y: 40, width, height, color: 'yellow', fit, dots: 3 },
      { x: -9_000, y: 40, width, height, color: 'blue', fit, dots: null },
    ],
    clusters: [{ x: 0, y: 0, width: 400, height: 300, color: 'green', title, dots: 0 }],
  }
}

test('a picture has everything, however far away, and says what it is of', () => {
  const svg = writeNotesSvg(pictureOf('No canary'), 'Checkout outage')
  expect(svg).toContain('<title>Checkout outage</title>')
  expect(svg.match(/No canary/g)).toHaveLength(2)
  expect(svg).toContain('>Rollout</text>')
  expect(svg).toContain('>3</text>')
  const [x, , width] = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
  expect(x).toBeLessThan(-9_000)
  expect(width).toBeGreaterThan(9_400)
})

test('a text is text in it, whatever it says', () => {
  const evil = '</text><script>alert("1")</script> & \u0000 \ud800 \'x\''
  const svg = writeNotesSvg(pictureOf(evil, evil), evil)
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0000')
  expect(svg.isWellFormed()).toBe(true)
  expect(svg).toContain('&lt;script&gt;')
})

test('a picture of nothing is a picture', () => {
  const svg = writeNotesSvg({ notes: [], clusters: [] }, '')
  expect(svg.startsWith('<svg ')).toBe(true)
  expect(svg.endsWith('</svg>\n')).toBe(true)
})
