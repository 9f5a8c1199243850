import { useGraphScene } from '../../../canvas/graph/context.ts'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import styles from './tray.module.css'
import { pictureOf } from './tree-scene.ts'

const MARGIN = 24
const HEAD = 40

/** Behind what is not joined to the top: it says so. */
export function Tray() {
  const t = useTexts(treeTexts)
  const tray = useGraphScene((scene) => pictureOf(scene)?.tray)
  if (!tray) return null
  return (
    <div
      className={styles.tray}
      data-tray
      style={{
        transform: `translate(${tray.x - MARGIN}px, ${tray.y - HEAD}px)`,
        width: tray.width + 2 * MARGIN,
        height: tray.height + HEAD + MARGIN,
      }}
    >
      <strong>{t('tray')}</strong> <span>{t('trayNote')}</span>
    </div>
  )
}
