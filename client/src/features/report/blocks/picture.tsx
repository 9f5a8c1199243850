import { useLayoutEffect, useRef } from 'react'
import styles from './blocks.module.css'

interface PictureProps {
  svg: string
  title: string
  hasCaption: boolean
}

/** A drawing of the facts or the causes, as an element of the page: its words can be found, read and copied. */
export function Picture({ svg, title, hasCaption }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Ours or a version's of ours; parsed as what it is, in which nothing runs.
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const isDrawing = documentElement.nodeName === 'svg'
    frame.current?.replaceChildren(
      ...(isDrawing ? [document.importNode(documentElement, true)] : []),
    )
  }, [svg])
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: it is no set of fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is scrolled by keyboard too */}
      <div ref={frame} className={styles.picture} role="group" aria-label={title} tabIndex={0} />
      {hasCaption && <figcaption>{title}</figcaption>}
    </figure>
  )
}
