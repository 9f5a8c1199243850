import type { BoardQuery, BoardSummary } from '@herringbone/shared/api/boards.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { fold, searchWords } from '../storage/fold.ts'
import type { BoardRow } from '../storage/storage.ts'
import type { Context } from './context.ts'

/** The boards of the library that a member may see, newest change first. */
export async function listBoards(
  { storage, rooms }: Pick<Context, 'storage' | 'rooms'>,
  person: Person,
  query: BoardQuery,
): Promise<BoardSummary[]> {
  const { q = '', severity, status } = query
  const rows = await storage.boards.list({
    ...{ q, viewer: person.id },
    ...(severity && { severity: Number(severity) }),
  })
  const counts = rooms.counts()
  const summaries: BoardSummary[] = []
  for (const row of rows) {
    const people = counts.get(row.id) ?? 0
    if (status !== undefined && status !== (people > 0 ? 'live' : 'open')) continue
    summaries.push(toSummary(row, people, q))
  }
  return summaries
}

function toSummary({ id, createdAt, visibility, projection }: BoardRow, people: number, q: string) {
  const { text, ...rest } = projection
  const status: BoardSummary['status'] = people > 0 ? 'live' : 'open'
  return { id, ...rest, status, visibility, people, createdAt, excerpt: excerptOf(text, q) }
}

/** Characters before the hit, and in all. */
const LEAD = 40
const EXCERPT = 160

/** The line with the first hit, cut to a stretch around it; null when the title alone was hit. */
export function excerptOf(text: string, q: string): string | null {
  const words = searchWords(q)
  if (words.length === 0) return null
  for (const line of text.split('\n')) {
    const folded = fold(line)
    const hits = words.map((word) => folded.indexOf(word)).filter((index) => index >= 0)
    if (hits.length === 0) continue
    // Folding may change lengths ("ß" → "ss") by a few signs; the window is wide enough for that.
    return cut(line, Math.min(...hits))
  }
  return null
}

function cut(line: string, hit: number): string {
  const signs = [...line]
  if (signs.length <= EXCERPT) return line
  const start = Math.max(0, Math.min(hit - LEAD, signs.length - EXCERPT))
  const end = start + EXCERPT
  const middle = signs.slice(start, end).join('').trim()
  return `${start > 0 ? '…' : ''}${middle}${end < signs.length ? '…' : ''}`
}
