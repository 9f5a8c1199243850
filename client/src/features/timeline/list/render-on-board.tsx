import type { ReactNode } from 'react'
import { vi } from 'vitest'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { BoardProvider } from '../../../sync/react.tsx'
import { renderUi } from '../../../ui/render-ui.tsx'

/** For tests: renders a part of the timeline on a board, with what jsdom lacks of a browser. */
export function renderOnBoard(board: BoardHandle, children: ReactNode) {
  vi.stubGlobal(
    'matchMedia',
    (media: string): Partial<MediaQueryList> => ({
      matches: false,
      media,
      addEventListener: () => {},
      removeEventListener: () => {},
    }),
  )
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('scrollTo', () => {})
  Object.defineProperty(document, 'fonts', {
    value: { addEventListener: () => {}, removeEventListener: () => {} },
    configurable: true,
  })
  return renderUi(<BoardProvider board={board}>{children}</BoardProvider>)
}
