import type { Span } from '@herringbone/shared/interchange/export/blocks.ts'
import { Fragment, type ReactNode } from 'react'

/** A line of a report, with its marks, breaks and links. */
export function Spans({ spans }: { spans: readonly Span[] }) {
  // They have no names of their own, and never move within a line.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return spans.map((span, at) => <Fragment key={at}>{marked(span)}</Fragment>)
}

function marked({ text, href, strong, emphasis, struck, code }: Span): ReactNode {
  let said: ReactNode = text.split('\n').map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
  if (code) said = <code>{said}</code>
  if (struck) said = <s>{said}</s>
  if (emphasis) said = <em>{said}</em>
  if (strong) said = <strong>{said}</strong>
  if (href === undefined || !/^https?:/i.test(href)) return said
  const isOurs = href.startsWith(`${location.origin}/`)
  return (
    <a href={href} {...(!isOurs && { target: '_blank', rel: 'noopener noreferrer' })}>
      {said}
    </a>
  )
}
