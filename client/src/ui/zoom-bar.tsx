import { Menu } from '@mantine/core'
import { Maximize2, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './zoom-bar.module.css'

interface ZoomBarProps {
  /** As it is shown: "100 %". A node, so that what changes on every frame of a zoom is small. */
  percent: ReactNode
  labels: { bar: string; zoomIn: string; zoomOut: string; fit: string; menu: string }
  onZoomIn: () => void
  onZoomOut: () => void
  onFit: () => void
  /** Items of the menu that opens at the percentage. */
  menu: ReactNode
}

/** How large things are drawn, at the bottom left of a surface. */
export function ZoomBar({ percent, labels, onZoomIn, onZoomOut, onFit, menu }: ZoomBarProps) {
  return (
    <div role="toolbar" aria-label={labels.bar} className={styles.bar}>
      <button
        type="button"
        className={styles.button}
        aria-label={labels.zoomOut}
        title={labels.zoomOut}
        onClick={onZoomOut}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <Menu position="top-start" width={250} closeOnItemClick={false}>
        <Menu.Target>
          <button type="button" className={styles.percent}>
            <span className="hb-hidden">{labels.menu}</span>
            {percent}
          </button>
        </Menu.Target>
        <Menu.Dropdown>{menu}</Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className={styles.button}
        aria-label={labels.zoomIn}
        title={labels.zoomIn}
        onClick={onZoomIn}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={labels.fit}
        title={labels.fit}
        onClick={onFit}
      >
        <Maximize2 size={15} aria-hidden="true" />
      </button>
    </div>
  )
}
