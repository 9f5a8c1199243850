import { act, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setUpUiTests } from '../../ui/render-ui.tsx'
import { GraphContext } from './context.ts'
import { EdgeLabels } from './edge-labels.tsx'
import { openGraph } from './testing/sample-graph.tsx'

setUpUiTests()

/** Two columns, whose names stand at y = 0; the view is moved in units of the plane at 100 %. */
function open() {
  const { canvas, close } = openGraph()
  const labels = [
    { key: 'facts', text: 'Facts', at: 0, until: 300 },
    { key: 'causes', text: 'Causes', at: 300 },
  ]
  const { container, unmount } = render(
    <GraphContext value={canvas}>
      <EdgeLabels labels={labels} edge="top" from={0} />
    </GraphContext>,
  )
  const look = (x: number, y: number) => act(() => canvas.plane.view.setState({ x, y, zoom: 1 }))
  const shown = () =>
    [...container.querySelectorAll('span')]
      .filter((span) => !span.hidden && !span.parentElement?.hidden)
      .map((span) => `${span.textContent} ${span.style.transform}`)
  const stop = () => {
    unmount()
    close()
  }
  return { look, shown, stop }
}

test('names come to the edge when they themselves are out of view, and go again', () => {
  const { look, shown, stop } = open()
  look(-100, -100)
  expect(shown()).toEqual([])
  look(-100, 400)
  expect(shown()).toEqual(['Facts translate(100px, 10px)', 'Causes translate(400px, 10px)'])
  look(-100, -100)
  expect(shown()).toEqual([])
  stop()
})

test('a name stays beside the tools while its column is seen, and leaves with it', () => {
  const { look, shown, stop } = open()
  look(60, 400)
  expect(shown()[0]).toBe('Facts translate(78px, 10px)')
  look(290, 400)
  expect(shown()).toEqual(['Causes translate(78px, 10px)'])
  stop()
})
