import { clusterTitle } from '@herringbone/shared/doc/edit-clusters.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ClusterId } from '@herringbone/shared/model/ids.ts'
import { memo, useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import { CanvasField } from '../../../canvas/canvas-field.tsx'
import { PeerName } from '../../../canvas/peer-name.tsx'
import { useFocusFollows } from '../../../canvas/use-focus-follows.ts'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { leaveEditing } from '../actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { useGesture, useNotesSurface, useScene } from '../surface/context.ts'
import { useNotesView } from '../view-store.ts'
import styles from './cards.module.css'

/** The frame of a cluster with its title; the notes in it stand on top. */
export const ClusterFrameView = memo(function ClusterFrameView({ id }: { id: ClusterId }) {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const frame = useScene((scene) => scene.clusters.get(id))
  const selected = useNotesView((view) => view.selection.has(id))
  const editing = useNotesView((view) => view.editing === id)
  const focused = useNotesView((view) => view.focused === id)
  const isTarget = useGesture(({ drag }) => drag?.target?.id === id)
  const other = useStore(surface.others, (others) => others.selected.get(id))
  const element = useRef<HTMLDivElement | null>(null)
  const keep = useCallback(
    (node: HTMLDivElement | null) => {
      element.current = node
      return node ? surface.elements.add(id, node) : undefined
    },
    [surface, id],
  )
  useFocusFollows(element, focused && !editing)
  if (!frame) return null
  const { x, y, width, height, title, color, notes } = frame
  const name = title || t('untitled')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a thing on a canvas
    <div
      ref={keep}
      role="group"
      aria-roledescription={t('cluster')}
      aria-label={t('clusterOf', { title: name, count: notes.length })}
      className={styles.cluster}
      data-item={id}
      data-cluster={color}
      data-selected={selected || undefined}
      data-drop={isTarget || undefined}
      data-peer={other ? '' : undefined}
      tabIndex={focused ? 0 : -1}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width,
        height,
        ...(other && { '--peer-color': other.color }),
      }}
    >
      <div className={styles.head} data-title>
        {editing ? (
          <TitleField id={id} />
        ) : (
          <span className={title ? styles.title : styles.untitled}>{name}</span>
        )}
        {!editing && <span className={styles.count}>{notes.length}</span>}
        <VoteMarks option={`cluster:${id}`} label={name} active={selected} />
      </div>
      <PeerName other={other} />
      {isTarget && <span className={styles.hint}>{t('dropInto', { title: name })}</span>}
    </div>
  )
})

function TitleField({ id }: { id: ClusterId }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const surface = useNotesSurface()
  return (
    <CanvasField
      getText={() => clusterTitle(board.doc, id)}
      maxLength={LIMITS.clusterTitleChars}
      label={t('clusterTitle')}
      onLeave={() => leaveEditing(surface)}
    />
  )
}
