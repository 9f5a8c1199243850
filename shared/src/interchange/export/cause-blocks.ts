import { byOrder } from '../../doc/order.ts'
import type { Board } from '../../model/board.ts'
import type { Cause } from '../../model/cause.ts'
import { fishbonePicture } from '../pictures/fishbone-picture.ts'
import { writePicture } from '../pictures/picture.ts'
import { treePicture } from '../pictures/tree-picture.ts'
import { whysPicture } from '../pictures/whys-picture.ts'
import { type Block, blockIf, type Span } from './blocks.ts'
import type { ReportSource } from './report-source.ts'
import { evidenceOf, sayEvidence } from './timeline-blocks.ts'
import { EXPORT_WORDS, type ExportWords } from './words.ts'

/** The problem, its root causes first, then the other causes, then what was ruled out and why. */
export function causeBlocks({ board, locale }: ReportSource): Block[] {
  const words = EXPORT_WORDS[locale]
  const { problem } = board.analysis
  const causes = Object.values(board.causes)
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => rank(a) - rank(b) || byOrder(a, b))
  const supporting = evidenceOf(board)
  const items = causes.map((cause): Span[] => {
    const evidence = sayEvidence(supporting(cause.id))
    return [
      { text: cause.text, ...(isRoot(cause) && { strong: true }) },
      { text: ` (${sayStanding(cause, words)})` },
      ...(evidence.length === 0 ? [] : [{ text: ' – ' }, ...evidence]),
    ]
  })
  const said: Span[] = [{ text: `${words.problem}: `, strong: true }, { text: problem }]
  return [
    ...blockIf(problem.trim() !== '', { kind: 'paragraph', spans: said }),
    ...blockIf(items.length > 0, { kind: 'list', items }),
    ...pictureBlocks(board, words),
  ]
}

/** What was drawn of the causes, each where there is something to draw. */
function pictureBlocks(board: Board, words: ExportWords): Block[] {
  const made = [
    ['fishbone.svg', fishbonePicture(board, words)],
    ['whys.svg', whysPicture(board, words)],
    ['fault-tree.svg', treePicture(board, words)],
  ] as const
  return made.flatMap(([file, picture]): Block[] =>
    picture ? [{ kind: 'picture', file, title: picture.title, svg: writePicture(picture) }] : [],
  )
}

export const isRoot = ({ rootBecause, status }: Cause): boolean =>
  rootBecause !== null && status !== 'ruled-out'

const rank = (cause: Cause): number => (isRoot(cause) ? 0 : cause.status === 'ruled-out' ? 2 : 1)

function sayStanding(cause: Cause, words: ExportWords): string {
  const because = isRoot(cause)
    ? cause.rootBecause
    : cause.status === 'ruled-out' && cause.ruledOutBecause
  return [
    ...(isRoot(cause) ? [words.rootCause] : []),
    words.cause[cause.status],
    ...(because ? [`${words.because}: ${because}`] : []),
  ].join(', ')
}
