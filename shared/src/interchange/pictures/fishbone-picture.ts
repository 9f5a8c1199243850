import { byOrder } from '../../doc/order.ts'
import {
  fishboneLayout,
  type SidedCause,
  type Stroke,
} from '../../methods/fishbone/fishbone-layout.ts'
import { type PlacedCause, placeCauses } from '../../methods/fishbone/place-causes.ts'
import type { Board } from '../../model/board.ts'
import type { CategoryColor } from '../../model/category.ts'
import { sideOf } from '../../model/cause.ts'
import type { ExportWords } from '../export/words.ts'
import { layCause } from './cause-card.ts'
import { type Card, LINE_COLOR, type Line, layCard, type Picture } from './picture.ts'

/** The bones of the light theme: pictures are for paper and pages. */
export const BONES: Readonly<Record<CategoryColor, string>> = {
  rust: '#b2562a',
  blue: '#2563a8',
  teal: '#0c717a',
  green: '#2b7a3d',
  violet: '#6a4fb3',
  amber: '#995a00',
  red: '#b3261e',
  slate: '#52606d',
  olive: '#66711b',
  plum: '#8e3a7d',
}

/** The fishbone of a board; null when no cause stands in it. What stands in no bone is left out. */
export function fishbonePicture(board: Board, words: ExportWords): Picture | null {
  const { causes, categories, analysis, brief } = board
  const inOrder = <T extends { id: string; order: string }>(records: Record<string, T>) =>
    Object.values<T>(records).sort(byOrder)
  const placed = placeCauses({
    ...board,
    causeOrder: inOrder(causes).map(({ id }) => id),
    categoryOrder: inOrder(categories).map(({ id }) => id),
  })
  if (placed.bones.every((bone) => bone.causes.length === 0)) return null
  const cards = new Map<string, Card>()
  const lay = ({ id, below }: PlacedCause): SidedCause[] => {
    const cause = causes[id]
    if (!cause) return []
    const card = layCause(cause, words)
    cards.set(id, card)
    const { width, height } = card
    return [{ id, width, height, side: sideOf(cause), below: below.flatMap(lay) }]
  }
  const bones = placed.bones.map(({ category, causes: own }) => {
    const { title = '', kind = '' } = categories[category] ?? {}
    const name = title || (words.category[kind] ?? kind)
    const card = layCard(name, { look: 'name', font: 14 })
    cards.set(`category:${category}`, card)
    const { width, height } = card
    return { id: `category:${category}`, width, height, causes: own.flatMap(lay) }
  })
  const effect = layCard(analysis.problem || brief.title, { look: 'problem', font: 15, most: 200 })
  const layout = fishboneLayout({
    effect: { width: effect.width, height: effect.height },
    bones,
    tray: [],
  })
  const colorOf = (id: string) => {
    const category = placed.bones.find((bone) => `category:${bone.category}` === id)?.category
    return BONES[(category && categories[category]?.color) || 'slate']
  }
  const line = (points: Stroke, color: string, width: number): Line => ({
    ...{ points, color, width, isCurve: false },
  })
  return {
    title: `${words.fishbone}: ${analysis.problem || brief.title}`,
    lines: [
      line(layout.spine, LINE_COLOR, 4),
      ...[...layout.bones].map(([id, points]) => line(points, colorOf(id), 3)),
      ...[...layout.twigs.values()].map((points) => line(points, LINE_COLOR, 1.5)),
    ],
    cards: [
      { ...effect, ...layout.effect },
      ...[...cards].flatMap(([id, card]) => {
        const box = layout.boxes.get(id)
        return box ? [{ ...card, ...box }] : []
      }),
    ],
    signs: [],
  }
}
