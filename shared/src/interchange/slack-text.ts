import { isSafeUrl } from '../model/evidence.ts'
import type { ItemEvidence } from './types.ts'

/** `<…>` of Slack's mrkdwn: links, mentions, channels, dates. */
const ANGLE = /<([^<>\n]{1,2100})>/gu
const ENTITY = /&(amp|lt|gt);/gu
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>' }
const LINKS_PER_MESSAGE = 20

export interface SlackText {
  text: string
  links: ItemEvidence[]
}

/** A message as people read it, and the links in it. */
export function readSlackText(
  raw: string,
  nameOf: (user: string) => string | undefined,
): SlackText {
  const links: ItemEvidence[] = []
  const plain = raw.replaceAll(ANGLE, (_, inside: string) => {
    const bar = inside.indexOf('|')
    const target = bar < 0 ? inside : inside.slice(0, bar)
    const label = bar < 0 ? '' : inside.slice(bar + 1)
    if (target.startsWith('@')) return `@${label || nameOf(target.slice(1)) || target.slice(1)}`
    if (target.startsWith('#')) return `#${label || target.slice(1)}`
    if (target.startsWith('!')) return readSpecial(target.slice(1), label)
    const url = target.replaceAll(ENTITY, (_entity, name: string) => ENTITIES[name] ?? '')
    if (isSafeUrl(url) && links.length < LINKS_PER_MESSAGE) links.push(linkTo(url, label))
    return label || target.replace(/^mailto:/u, '')
  })
  return { text: plain.replaceAll(ENTITY, (_, name: string) => ENTITIES[name] ?? '').trim(), links }
}

function linkTo(url: string, label: string): ItemEvidence {
  const title = label === url ? '' : label
  return title ? { kind: 'link', url, title } : { kind: 'link', url }
}

/** `!here`, `!subteam^S1|@oncall`, `!date^1764314620^{date}|28 Nov`. */
function readSpecial(special: string, label: string): string {
  if (label) return label
  const name = special.split('^', 1)[0] ?? ''
  return name === 'subteam' || name === 'date' ? '' : `@${name}`
}
