import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { type ComponentProps, type ReactNode, useRef, useState } from 'react'
import styles from './bar-button.module.css'

interface BarButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, in words; also its name while only the icon is shown. */
  label: string
  icon?: LucideIcon
  /** Why it cannot be used now, as a sentence; it stays focusable and says so. */
  why?: string | null
  /** `next`: the one obvious next step. */
  tone?: 'plain' | 'next'
  /** What it starts is under way. */
  active?: boolean
  /** `fold`: only the icon where the bar is short of space; `foldFirst`: and before others are. */
  text?: 'shown' | 'fold' | 'foldFirst' | 'hidden'
  /** What stands after the label: a count, an arrow. */
  children?: ReactNode
}

/** A button in the dark bar of the session; also a target for a menu or a popover. */
export function BarButton(props: BarButtonProps) {
  const { label, icon: Icon, why, tone = 'plain', active, text = 'fold', children } = props
  const { onClick, className: _, ...rest } = withoutOwn(props)
  const [folded, setFolded] = useState(false)
  const words = useRef<HTMLSpanElement>(null)
  const isOpen = rest['aria-expanded'] === true || rest['aria-expanded'] === 'true'
  return (
    <Tooltip
      label={why ? `${label}: ${why}` : label}
      disabled={isOpen || !(why || (folded && tone === 'plain'))}
      multiline
      maw={280}
    >
      <button
        type="button"
        {...rest}
        className={styles.button}
        data-tone={tone}
        data-text={text}
        data-active={active || undefined}
        aria-label={why ? `${label}: ${why}` : label}
        // Not `disabled`: the focus would be lost, and the reason with it.
        aria-disabled={why ? true : undefined}
        // Whether its words are shown is the stylesheet's to say. A finger does not hover: what it
        // brings up would stay.
        onPointerEnter={({ pointerType }) =>
          setFolded(pointerType !== 'touch' && isCut(words.current))
        }
        onClick={(event) => {
          if (!why) onClick?.(event)
        }}
      >
        {Icon && <Icon size={18} aria-hidden />}
        <span ref={words} className={styles.label}>
          {label}
        </span>
        {children}
      </button>
    </Tooltip>
  )
}

function withoutOwn(props: BarButtonProps): ComponentProps<'button'> {
  const {
    label: _l,
    icon: _i,
    why: _w,
    tone: _t,
    active: _a,
    text: _x,
    children: _c,
    ...rest
  } = props
  return rest
}

/** Not shown at all, or only its beginning. */
const isCut = (words: HTMLElement | null): boolean =>
  words !== null && (words.offsetWidth === 0 || words.scrollWidth > words.offsetWidth)
