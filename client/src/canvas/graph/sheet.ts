import type { Box } from '@herringbone/shared/methods/box.ts'
import type { PlaneView } from '../plane.ts'

/** px around the window that are painted along, so that the view can move by so much. */
const MARGIN = 240
/** While the scale changes, a picture is shown so much larger or smaller than it was painted. */
const STRETCH = 1.3

/** Draws what is seen from a view: with a transform that has px of the page as its units. */
export type Draw = (context: CanvasRenderingContext2D, view: PlaneView, seen: Box) => void

/**
 * A picture of a part of the plane, a little larger than the window, which is moved and scaled
 * along with the view. Without a GPU, painting some hundred dashed lines takes most of a frame, and
 * moving their picture nothing.
 */
export interface Sheet {
  /**
   * Shows what is seen from here: moves the picture if it holds that, else draws it anew.
   * `isMoving`: it may be a little blurred for now.
   */
  show(view: PlaneView, draw: Draw, isMoving: boolean): void
  /** What it is a picture of has changed. */
  forget(): void
}

export function createSheet(canvas: HTMLCanvasElement): Sheet {
  const context = canvas.getContext('2d')
  /** What is painted now, as a view of its own; and for which screen. */
  let painted: PlaneView | undefined
  let paintedRatio = 0
  const paint = ({ x, y, zoom, ...size }: PlaneView, draw: Draw): PlaneView => {
    const [width, height] = [size.width + 2 * MARGIN, size.height + 2 * MARGIN]
    const view = { x: x - MARGIN / zoom, y: y - MARGIN / zoom, zoom, width, height }
    const ratio = window.devicePixelRatio || 1
    paintedRatio = ratio
    if (!context) return view
    resize(canvas, width, height, ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    draw(context, view, boxOf(view))
    return view
  }
  return {
    show(view, draw, isMoving) {
      const ratio = window.devicePixelRatio || 1
      const stretch = isMoving ? STRETCH : 1
      if (ratio !== paintedRatio || !painted || !holds(painted, view, stretch)) {
        painted = paint(view, draw)
      }
      const scale = view.zoom / painted.zoom
      // By whole pixels of the screen: between them it would be blurred.
      const place = (px: number) => (scale === 1 ? Math.round(px * ratio) / ratio : px)
      const left = place((painted.x - view.x) * view.zoom)
      const top = place((painted.y - view.y) * view.zoom)
      canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale})`
    },
    forget() {
      painted = undefined
    },
  }
}

/** Gives a canvas that size, px of the page; that it has it already costs nothing. */
export function resize(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width === across && canvas.height === down) return
  canvas.width = across
  canvas.height = down
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}

const boxOf = ({ x, y, zoom, width, height }: PlaneView): Box => ({
  x,
  y,
  width: width / zoom,
  height: height / zoom,
})

/** px that do not count: sums of halves are not exact. */
const HAIR = 0.01

function holds(painted: PlaneView, view: PlaneView, stretch: number): boolean {
  const scale = view.zoom / painted.zoom
  if (scale > stretch || scale < 1 / stretch) return false
  const [left, top] = [(view.x - painted.x) * view.zoom, (view.y - painted.y) * view.zoom]
  return (
    left >= -HAIR &&
    top >= -HAIR &&
    left + view.width <= painted.width * scale + HAIR &&
    top + view.height <= painted.height * scale + HAIR
  )
}
