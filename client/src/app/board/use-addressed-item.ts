import { readItemAddress } from '@herringbone/shared/model/item-address.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { notifications } from '@mantine/notifications'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import { loadPatiently } from '../../ui/load-later.ts'
import { boardTexts } from './board-texts.ts'
import { isThere } from './is-there.ts'
import { waysIn } from './ways-in.ts'

/** What the address names may still be on its way, ms; then it is not in the board any more. */
const PATIENCE_MS = 6_000

/** Shows what `?item=` of the address names, once, as soon as the board has it. */
export function useAddressedItem(): void {
  const board = useBoard()
  const navigate = useNavigate()
  const { boardId } = useParams({ from: '/board/$boardId/{-$stage}' })
  const search: { item?: unknown } = useSearch({ from: '/board/$boardId/{-$stage}' })
  const { item } = search
  const address = useMemo(() => readItemAddress(item), [item])
  const isReady = useBoardState(
    (state) => address !== null && state.ready && isThere(state, address),
  )
  useEffect(() => {
    if (!address) return
    // In place of the address that brought us here: going back does not lead here again.
    const stage = (to: StageId) =>
      void navigate({
        to: '/board/$boardId/{-$stage}',
        params: { boardId, stage: to },
        replace: true,
      })
    if (isReady) {
      const report = (part: string) =>
        void navigate({
          to: '/board/$boardId/report',
          params: { boardId },
          hash: `part-${part}`,
          replace: true,
        })
      // Loaded when it is needed: most come to a board by no such address.
      let isHere = true
      void loadPatiently(() => import('./show-address.ts')).then(({ showAddress }) => {
        if (isHere) showAddress(board, address, { show: waysIn(board, stage), stage, report })
      })
      return () => {
        isHere = false
      }
    }
    const timer = setTimeout(
      () => notifications.show({ color: 'orange', message: boardTexts.text('itemGone') }),
      PATIENCE_MS,
    )
    return () => clearTimeout(timer)
  }, [address, isReady, board, boardId, navigate])
}
