import type { Evidence, FileInfo } from '@herringbone/shared/model/evidence.ts'
import { Download, ExternalLink } from 'lucide-react'
import { Suspense, useState } from 'react'
import { fileUrl } from '../api/files.ts'
import { useBoard } from '../sync/react.tsx'
import { formatLocale } from '../ui/language.ts'
import { lazyPart } from '../ui/load-later.ts'
import { useTexts } from '../ui/texts.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './evidence-texts.ts'
import { formatBytes } from './format-bytes.ts'
import { isImage } from './summarise-evidence.ts'

const Lightbox = lazyPart(async () => ({ default: (await import('./lightbox.tsx')).Lightbox }))

interface BodyProps {
  item: Evidence
  name: string
}

/** What a piece of evidence shows: the link, the lines, the image, the file. */
export function EvidenceBody({ item, name }: BodyProps) {
  if (item.kind === 'link') return <LinkBody item={item} name={name} />
  if (item.kind === 'quote') return <QuoteBody item={item} />
  if (!item.file) return <span className={styles.name}>{name}</span>
  return isImage(item) ? (
    <ImageBody file={item.file} name={name} />
  ) : (
    <FileBody file={item.file} name={name} />
  )
}

function LinkBody({ item, name }: BodyProps) {
  const t = useTexts(evidenceTexts)
  return (
    <a
      className={styles.name}
      href={item.url}
      target="_blank"
      rel="noopener noreferrer"
      title={item.url}
      aria-label={t('open', { name })}
    >
      {name} <ExternalLink size={13} aria-hidden="true" />
    </a>
  )
}

function QuoteBody({ item }: { item: Evidence }) {
  const title = item.title.trim()
  return (
    <>
      {title !== '' && <span className={styles.name}>{title}</span>}
      {/* Long quotes scroll, and what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area */}
      <pre className={styles.quote} tabIndex={0}>
        {item.text}
      </pre>
    </>
  )
}

function ImageBody({ file, name }: { file: FileInfo; name: string }) {
  const t = useTexts(evidenceTexts)
  const board = useBoard()
  const [large, setLarge] = useState(false)
  const src = fileUrl(board.id, file.id)
  return (
    <>
      <button
        type="button"
        className={styles.thumb}
        aria-label={t('preview', { name })}
        onClick={() => setLarge(true)}
      >
        <img src={src} alt="" loading="lazy" />
      </button>
      <span className={styles.name}>{name}</span>
      {large && (
        <Suspense>
          <Lightbox src={src} name={name} onClose={() => setLarge(false)} />
        </Suspense>
      )}
    </>
  )
}

function FileBody({ file, name }: { file: FileInfo; name: string }) {
  const t = useTexts(evidenceTexts)
  const board = useBoard()
  return (
    <a
      className={styles.name}
      href={fileUrl(board.id, file.id, { download: true })}
      download={file.name}
      aria-label={t('download', { name })}
    >
      {name} <Download size={13} aria-hidden="true" />{' '}
      <span className={styles.meta}>{formatBytes(file.size, formatLocale())}</span>
    </a>
  )
}
