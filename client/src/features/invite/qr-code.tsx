import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import styles from './invite.module.css'

/** Modules of white around the code, as the standard asks, so that cameras find it. */
const QUIET = 4

/** A QR code as one path; dark on white in both themes, which is what cameras read best. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawQr(text), [text])
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} className={styles.qrPaper} />
      <path d={path} className={styles.qrInk} shapeRendering="crispEdges" />
    </svg>
  )
}

export function drawQr(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M') // 0: the smallest that holds the text
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`
    }
  }
  return { size: count + 2 * QUIET, path }
}
