// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The hexadecimal colours of one block of the style sheet. */
function colorsOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  const found = block.matchAll(/--hb-([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)
  return new Map(Array.from(found, ([, name = '', value = '']) => [name, value]))
}

const light = colorsOf(':root')
const dark = new Map([...light, ...colorsOf(':root[data-mantine-color-scheme="dark"]')])

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

const HUES = ['red', 'amber', 'green', 'violet', 'blue', 'teal', 'rust']
const MARKS = ['impact-started', 'detected', 'acknowledged', 'mitigated', 'resolved']
const NOTES = ['yellow', 'green', 'blue', 'pink', 'violet']
const GROUNDS = ['card', 'paper', 'sunken', 'hover']

const TEXT: [text: string, ground: string][] = [
  ...['ink', 'ink-2', 'brand-ink', ...HUES.map((hue) => `${hue}-ink`)].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ...HUES.map((hue): [string, string] => [`${hue}-ink`, `${hue}-soft`]),
  ...MARKS.map((mark): [string, string] => ['on-tag', `milestone-${mark}-tag`]),
  ...NOTES.map((note): [string, string] => ['ink', `note-${note}`]),
  ['brand-ink', 'brand-soft'],
  ['ink', 'mark-hit'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-red', 'red'],
  ['on-red', 'red-hover'],
  ['on-bar', 'bar'],
  ['on-next', 'next'],
  ['on-silent', 'silent'],
  ['on-silent-2', 'silent'],
]

/** Lines and rings that carry meaning. */
const GRAPHIC: [mark: string, ground: string][] = [
  'focus',
  ...HUES,
  ...MARKS.map((mark) => `milestone-${mark}`),
].flatMap((mark) => ['card', 'paper'].map((ground): [string, string] => [mark, ground]))

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_theme, colors) => {
  const measure = ([front, back]: [string, string]) =>
    contrast(colors.get(front) ?? '', colors.get(back) ?? '')

  it('has text of at least 4.5 : 1 on every ground that it stands on', () => {
    const weak = TEXT.filter((pair) => !(measure(pair) >= 4.5))
    expect(weak.map((pair) => `${pair.join(' on ')}: ${measure(pair).toFixed(2)}`)).toEqual([])
  })

  it('has lines and rings of at least 3 : 1', () => {
    const weak = GRAPHIC.filter((pair) => !(measure(pair) >= 3))
    expect(weak.map((pair) => `${pair.join(' on ')}: ${measure(pair).toFixed(2)}`)).toEqual([])
  })
})
