import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { List, Shapes } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../ui/texts.ts'
import { planeTexts } from './plane-texts.ts'
import styles from './stage-layout.module.css'

interface StageLayoutProps {
  outlineLabel: string
  /** `alone`: it stands in place of the canvas, on a phone. */
  outline: (alone: boolean) => ReactNode
  outlineOpen: boolean
  canvasOnPhone: boolean
  onCanvasOnPhone: (shows: boolean) => void
  canvas: ReactNode
  /** Beside the canvas or over it. */
  panel?: ReactNode
  /** The panel takes the width of an inspector at the right. */
  hasPanel?: boolean
}

/** A canvas with the list of the same content beside it, or one of them alone on a phone. */
export function StageLayout({
  outlineLabel,
  outline,
  outlineOpen,
  canvasOnPhone,
  onCanvasOnPhone,
  canvas,
  panel,
  hasPanel,
}: StageLayoutProps) {
  const t = useTexts(planeTexts)
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false })
  const isListAlone = Boolean(narrow && !canvasOnPhone)
  const Icon = isListAlone ? Shapes : List
  return (
    <div className={styles.stage} data-panel={hasPanel || undefined}>
      {(isListAlone || (outlineOpen && !narrow)) && (
        <section
          className={isListAlone ? styles.alone : styles.outline}
          aria-label={outlineLabel}
          data-outline
        >
          {outline(isListAlone)}
        </section>
      )}
      {!isListAlone && canvas}
      {narrow && (
        <Button
          className={styles.switch ?? ''}
          variant="default"
          size="compact-md"
          leftSection={<Icon size={16} aria-hidden="true" />}
          onClick={() => onCanvasOnPhone(isListAlone)}
        >
          {t(isListAlone ? 'canvas' : 'list')}
        </Button>
      )}
      {panel}
    </div>
  )
}
