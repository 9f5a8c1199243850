import { beforeEach, expect, test, vi } from 'vitest'
import type { PlaneView } from '../plane.ts'
import { createSheet, type Draw } from './sheet.ts'

const view: PlaneView = { x: 0, y: 0, zoom: 1, width: 1000, height: 800 }

let canvas: HTMLCanvasElement
let draw: ReturnType<typeof vi.fn<Draw>>

beforeEach(() => {
  canvas = document.createElement('canvas')
  const context = { setTransform() {}, clearRect() {} }
  // As much of it as a sheet needs; jsdom has none.
  vi.spyOn(canvas, 'getContext').mockReturnValue(context as unknown as RenderingContext)
  draw = vi.fn<Draw>()
})

test('is painted with more around it than is seen', () => {
  createSheet(canvas).show(view, draw, false)
  const [, painted, seen] = draw.mock.calls[0] ?? []
  expect(seen).toEqual({ x: -240, y: -240, width: 1480, height: 1280 })
  expect(painted).toMatchObject({ x: -240, y: -240, zoom: 1 })
  expect(canvas.style.transform).toBe('translate(-240px, -240px) scale(1)')
})

test('moves along with the view, and is painted again only beyond its edge', () => {
  const sheet = createSheet(canvas)
  sheet.show(view, draw, false)
  sheet.show({ ...view, x: 200, y: -100.25 }, draw, true)
  expect(draw).toHaveBeenCalledTimes(1)
  expect(canvas.style.transform).toBe('translate(-440px, -140px) scale(1)')
  sheet.show({ ...view, x: 300 }, draw, true)
  expect(draw).toHaveBeenCalledTimes(2)
})

test('is stretched while the scale changes, and sharp when it has changed', () => {
  const sheet = createSheet(canvas)
  sheet.show(view, draw, false)
  const closer = { ...view, x: 100, y: 80, zoom: 1.25 }
  sheet.show(closer, draw, true)
  expect(draw).toHaveBeenCalledTimes(1)
  expect(canvas.style.transform).toBe('translate(-425px, -400px) scale(1.25)')
  sheet.show(closer, draw, false)
  expect(draw).toHaveBeenCalledTimes(2)
})

test('is not stretched further than one can see', () => {
  const sheet = createSheet(canvas)
  sheet.show(view, draw, false)
  sheet.show({ ...view, x: 100, y: 80, zoom: 2 }, draw, true)
  expect(draw).toHaveBeenCalledTimes(2)
})

test('is painted again when what it shows has changed', () => {
  const sheet = createSheet(canvas)
  sheet.show(view, draw, false)
  sheet.forget()
  sheet.show(view, draw, false)
  expect(draw).toHaveBeenCalledTimes(2)
})
