import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import styles from './tool-rail.module.css'

interface ToolRailProps {
  label: string
  children: ReactNode
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The tools of a surface, floating at its left edge. Arrow keys go from one to the next. */
export function ToolRail({ label, children }: ToolRailProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${styles.tool}`)]
    const index = tools.findIndex((tool) => tool.matches(':focus'))
    if (index < 0) return
    event.preventDefault()
    event.stopPropagation() // the surface around has a use for arrow keys too
    tools[(index + step + tools.length) % tools.length]?.focus()
  }
  return (
    <div
      role="toolbar"
      aria-label={label}
      aria-orientation="vertical"
      className={styles.rail}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  label: string
  icon: LucideIcon
  /** The key that does the same, as it is shown: "V". */
  keys?: string
  /** What the pointer does now, or what is open. */
  active?: boolean
}

/** A tool; also a target for a menu or a popover. */
export function ToolButton({ label, icon: Icon, keys, active, ...rest }: ToolButtonProps) {
  const tip = keys ? `${label} (${keys})` : label
  const isOpen = rest['aria-expanded'] === true || rest['aria-expanded'] === 'true'
  return (
    // What it has opened stands where the tooltip would.
    <Tooltip label={tip} position="right" disabled={isOpen}>
      <button
        type="button"
        {...rest}
        className={styles.tool}
        aria-label={label}
        aria-keyshortcuts={keys}
        {...(active !== undefined && { 'aria-pressed': active })}
      >
        <Icon size={18} aria-hidden="true" />
      </button>
    </Tooltip>
  )
}
