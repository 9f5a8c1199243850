import type { Evidence, EvidenceKind } from '@herringbone/shared/model/evidence.ts'

/** What kind of sign stands before the summary of evidence. */
export type EvidenceSign = EvidenceKind | 'image' | 'missing'

/** How much of each kind there is beside the one that is named. */
export interface EvidenceSummary {
  sign: EvidenceSign
  /** The one that is named; empty when none has a name of its own. */
  name: string
  rest: { sign: Exclude<EvidenceSign, 'missing'>; count: number }[]
}

export const isImage = (item: Pick<Evidence, 'file'>): boolean =>
  item.file?.type.startsWith('image/') ?? false

export const signOf = (item: Evidence): Exclude<EvidenceSign, 'missing'> =>
  item.kind === 'file' && isImage(item) ? 'image' : item.kind

/** Host and path of a link, short enough to be read as its name. */
export function shortUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}

/** What a piece of evidence is called where its title is missing. */
export function evidenceName(item: Evidence): string {
  const title = item.title.trim()
  if (title !== '') return title
  if (item.kind === 'link') return shortUrl(item.url)
  return item.file?.name ?? ''
}

const ORDER = ['link', 'image', 'file', 'quote'] as const

/**
 * The evidence of one event or cause in a line: the first link, else image, file or titled quote is named,
 * the others are counted by kind. "PagerDuty #Q1X · 1 log".
 */
export function summariseEvidence(list: readonly Evidence[]): EvidenceSummary {
  if (list.length === 0) return { sign: 'missing', name: '', rest: [] }
  const named = ORDER.flatMap((sign) =>
    list.filter((item) => signOf(item) === sign && evidenceName(item) !== ''),
  )[0]
  const rest = ORDER.flatMap((sign) => {
    const count = list.filter((item) => item !== named && signOf(item) === sign).length
    return count > 0 ? [{ sign, count }] : []
  })
  const sign = named ? signOf(named) : (rest[0]?.sign ?? 'missing')
  return { sign, name: named ? evidenceName(named) : '', rest }
}
