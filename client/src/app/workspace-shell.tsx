import { Link } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../ui/load-later.ts'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.ts'
import { NAV_ITEMS } from './nav-items.ts'
import { PaletteHost } from './palette-host.tsx'
import { ProfileMenu } from './profile-menu.tsx'
import { shellTexts } from './shell-texts.ts'
import styles from './workspace-shell.module.css'

/** What is no part of the page is asked for so long after it, ms. */
const LATER_MS = 2_000

const WorkspacePalette = lazyPart(async () => ({
  default: (await import('./workspace-palette.tsx')).WorkspacePalette,
}))

/** The frame of the pages of a workspace: the way around at the left, me at the bottom. */
export function WorkspaceShell({ children }: { children: ReactNode }) {
  const t = useTexts(shellTexts)
  const isSettled = useSettled()
  return (
    <div className={styles.shell}>
      <header className={styles.side}>
        <p className={styles.brand}>
          <Mark /> Herringbone
        </p>
        <nav className={styles.nav} aria-label={t('workspace')}>
          {NAV_ITEMS.map(({ to, Icon, label, Badge }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
              <Icon size={18} aria-hidden /> <span>{label()}</span>
              {Badge && isSettled && (
                <Suspense>
                  <Badge />
                </Suspense>
              )}
            </Link>
          ))}
        </nav>
        <div className={styles.profile}>
          <ProfileMenu />
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      <PaletteHost>{(dialog) => <WorkspacePalette {...dialog} />}</PaletteHost>
    </div>
  )
}

/** From page to page it stays: each has a frame of its own. */
let wasSettled = false

function useSettled(): boolean {
  const [isSettled, settle] = useState(wasSettled)
  useEffect(() => {
    const timer = setTimeout(() => {
      wasSettled = true
      settle(true)
    }, LATER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}
