import type { Box } from '../methods/box.ts'
import { boxAround, grown } from '../methods/box.ts'
import { NOTE_PADDING, type NoteFit } from '../methods/fit-note.ts'
import { CLUSTER_HEAD } from '../methods/notes-layout.ts'
import type { NoteColor } from '../model/note.ts'
import { escapeXml } from './escape-xml.ts'

/** A canvas of notes as it is drawn into a picture, whatever is in view. */
export interface NotesPicture {
  notes: readonly (Box & { color: NoteColor; fit: NoteFit; dots: number | null })[]
  clusters: readonly (Box & { color: NoteColor; title: string; dots: number | null })[]
}

/** Pictures are for paper and pages: always as in the light theme. */
export const PICTURE_COLORS = {
  page: '#fbfaf7',
  ink: '#16202a',
  line: '#ccd3d9',
  brand: '#0e5a6b',
  onBrand: '#ffffff',
  paper: {
    yellow: '#fdf0b8',
    green: '#d8f0d3',
    blue: '#d6e9fa',
    pink: '#fadadd',
    violet: '#e6e0f7',
  } satisfies Record<NoteColor, string>,
}
/** How strong the colour of a cluster is on its frame. */
export const FRAME_OPACITY = 0.42

const MARGIN = 40

/** What a picture shows: everything, with a margin. */
export const pictureBounds = ({ notes, clusters }: NotesPicture): Box =>
  grown(boxAround([...notes, ...clusters]) ?? { x: 0, y: 0, width: 200, height: 120 }, MARGIN)

/** Where the letters of a line stand within its height. */
export const BASELINE = 0.76

/** The picture as SVG. Lines are the ones of the canvas; no font can make them wider than a note. */
export function writeNotesSvg(picture: NotesPicture, title: string): string {
  const { x, y, width, height } = pictureBounds(picture)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="Inter Variable, Inter, system-ui, sans-serif" fill="${PICTURE_COLORS.ink}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${PICTURE_COLORS.page}"/>`,
    ...picture.clusters.map(clusterSvg),
    ...picture.notes.toSorted((a, b) => a.y - b.y).map(noteSvg),
    '</svg>',
    '',
  ].join('\n')
}

function clusterSvg(cluster: NotesPicture['clusters'][number]): string {
  const { x, y, width, height, title, color, dots } = cluster
  const paper = PICTURE_COLORS.paper[color]
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="${paper}" fill-opacity="${FRAME_OPACITY}" stroke="${PICTURE_COLORS.line}" stroke-width="1.5"/>`,
    title === ''
      ? ''
      : `<text x="${x + 16}" y="${y + CLUSTER_HEAD / 2 + 5}" font-size="15" font-weight="600">${escapeXml(title)}</text>`,
    dotsSvg(x + width - 24, y + CLUSTER_HEAD / 2, dots),
  ].join('')
}

function noteSvg({ x, y, width, height, color, fit, dots }: NotesPicture['notes'][number]): string {
  const lines = fit.lines.map((line, index) => {
    if (line === '') return ''
    const top = y + NOTE_PADDING + index * fit.line
    return `<tspan x="${x + NOTE_PADDING}" y="${round(top + fit.line * BASELINE)}">${escapeXml(line)}</tspan>`
  })
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${PICTURE_COLORS.paper[color]}"/>`,
    `<text font-size="${fit.font}" xml:space="preserve">${lines.join('')}</text>`,
    dotsSvg(x + width - 12, y + height - 2, dots),
  ].join('')
}

function dotsSvg(x: number, y: number, dots: number | null): string {
  if (!dots) return ''
  const width = 14 + 8 * String(dots).length
  return `<rect x="${x - width / 2}" y="${y - 10}" width="${width}" height="20" rx="10" fill="${PICTURE_COLORS.brand}"/><text x="${x}" y="${y + 4}" font-size="11" font-weight="700" text-anchor="middle" fill="${PICTURE_COLORS.onBrand}">${dots}</text>`
}

const round = (value: number): number => Math.round(value * 10) / 10
