import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import { useEffect, useRef, useState } from 'react'
import { useBoard, useSession } from '../sync/react.tsx'
import styles from './cursors.module.css'

/** A pointer that has not moved for so long is put away when many people are here. */
const IDLE_MS = 8_000
const CROWD = 30

/** The canvas that pointers are shown on; the same object as long as it is the same canvas. */
export interface CursorSurface {
  /** Whether somebody's motion is on this canvas. */
  isHere(motion: Motion): boolean
  /** px from the upper left corner of the canvas. */
  pointAt(x: number, y: number): { x: number; y: number }
  /** Calls back whenever the view has moved. */
  onMove(listener: () => void): () => void
}

interface Shown {
  client: number
  name: string
  color: string
  leads: boolean
}

interface RemoteCursorsProps {
  surface: CursorSurface
  /** Hidden by this person; a facilitator can hide them for all. */
  hidden: boolean
}

/** The pointers of the others, by name; placed by hand on each frame, without a render. */
export function RemoteCursors({ surface, hidden: hiddenHere }: RemoteCursorsProps) {
  const board = useBoard()
  const hiddenForAll = useSession(({ view }) => view?.cursorsHidden ?? false)
  const hidden = hiddenHere || hiddenForAll
  const [shown, setShown] = useState<readonly Shown[]>([])
  const elements = useRef(new Map<number, HTMLElement>())

  useEffect(() => {
    if (hidden) {
      setShown([])
      return undefined
    }
    const movedAt = new Map<number, number>()
    let known = ''
    let frame = 0
    const read = () => {
      const { peers } = board.peers.getState()
      const crowded = peers.length > CROWD
      const next: Shown[] = []
      for (const [client, motion] of board.motion.current()) {
        const peer = peers.find(({ clients }) => clients.includes(client))
        if (!surface.isHere(motion) || !motion.cursor || !peer || peer.isMe) continue
        const idle = performance.now() - (movedAt.get(client) ?? 0) > IDLE_MS
        if (crowded && idle) continue
        const { name, color, role } = peer
        next.push({ client, name, color, leads: role === 'facilitator' })
      }
      const key = JSON.stringify(next)
      if (key !== known) setShown(next)
      known = key
    }
    const place = () => {
      frame = 0
      for (const [client, element] of elements.current) {
        const cursor = board.motion.current().get(client)?.cursor
        if (!cursor) continue
        const { x, y } = surface.pointAt(cursor.x, cursor.y)
        element.style.transform = `translate3d(${x}px, ${y}px, 0)`
      }
    }
    const soon = () => {
      frame ||= requestAnimationFrame(place)
    }
    const stops = [
      board.motion.subscribe((client) => {
        movedAt.set(client, performance.now())
        read()
        soon()
      }),
      board.peers.subscribe(read),
      surface.onMove(soon),
    ]
    const timer = setInterval(read, IDLE_MS)
    read()
    soon()
    return () => {
      cancelAnimationFrame(frame)
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [board, surface, hidden])

  return (
    <div className={styles.cursors} aria-hidden="true">
      {shown.map(({ client, name, color, leads }) => (
        <div
          key={client}
          ref={(element) => {
            if (!element) return undefined
            elements.current.set(client, element)
            const cursor = board.motion.current().get(client)?.cursor
            if (cursor) {
              const { x, y } = surface.pointAt(cursor.x, cursor.y)
              element.style.transform = `translate3d(${x}px, ${y}px, 0)`
            }
            return () => void elements.current.delete(client)
          }}
          className={styles.cursor}
          style={{ '--peer-color': color }}
        >
          <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
            <path d="M1 1v12.2l3.4-2.7 2.4 4.8 2.2-1.1-2.4-4.7 4.4-.6z" />
          </svg>
          <span>{leads ? `★ ${name}` : name}</span>
        </div>
      ))}
    </div>
  )
}
