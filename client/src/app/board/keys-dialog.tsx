import { Kbd, Modal } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import i18next from 'i18next'
import type { KeyHelp, StageDescriptor } from '../../canvas/stage.ts'
import { roundKeys, roundKeysTexts } from '../../features/silent-round/round-keys.ts'
import { voteKeys, voteKeysTexts } from '../../features/voting/vote-keys.ts'
import { useSurfaceName } from '../../session/surface-texts.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import styles from './keys-dialog.module.css'
import { useSurfaces } from './use-surfaces.ts'

const EVERYWHERE: readonly KeyHelp[] = [
  { combo: 'mod+K', label: 'board:keyPalette' },
  { combo: 'mod+Z', label: 'board:undo' },
  { combo: 'mod+shift+Z', label: 'board:redo' },
  { combo: 'Escape', label: 'board:keyStopFollowing' },
  { combo: '?', label: 'board:keyHelp' },
]

interface KeysDialogProps {
  stage: StageDescriptor
  opened: boolean
  onClose: () => void
}

/** The `?` list: what works everywhere, and what works on this stage. */
export function KeysDialog({ stage, opened, onClose }: KeysDialogProps) {
  const t = useTexts(boardTexts)
  const silent = useSession(({ view }) => view?.round?.stage === stage.id)
  const surfaceName = useSurfaceName()
  const { shown } = useSurfaces(stage)
  const voting = useSession(({ view }) => view?.poll?.stage === stage.id)
  return (
    <Modal opened={opened} onClose={onClose} title={t('keysTitle')} centered size="lg">
      <div className={styles.columns}>
        {silent ? (
          <Keys title={roundKeysTexts.text('title')} keys={roundKeys} />
        ) : (
          shown.keys.length > 0 && (
            <Keys title={surfaceName(shown.id, stage.id)} keys={shown.keys} />
          )
        )}
        {voting && <Keys title={voteKeysTexts.text('title')} keys={voteKeys} />}
        <Keys title={t('keysEverywhere')} keys={EVERYWHERE} />
      </div>
    </Modal>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly KeyHelp[] }) {
  const mac = useOs() === 'macos'
  return (
    <section>
      <h3 className="hb-caps">{title}</h3>
      <dl className={styles.keys}>
        {keys.map(({ combo, label }) => (
          <div key={combo + label}>
            <dt>
              {partsOf(combo, mac).map((part) => (
                <Kbd key={part}>{part}</Kbd>
              ))}
            </dt>
            {/* Labels are full keys ("timeline:key.add"): each feature has its own texts. */}
            <dd>{i18next.t(label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const NAMES: Record<string, [mac: string, other: string]> = {
  mod: ['⌘', 'Ctrl'],
  ctrl: ['⌃', 'Ctrl'],
  alt: ['⌥', 'Alt'],
  shift: ['⇧', 'Shift'],
  escape: ['Esc', 'Esc'],
  arrowleft: ['←', '←'],
  arrowright: ['→', '→'],
  arrowup: ['↑', '↑'],
  arrowdown: ['↓', '↓'],
}

/** "mod+shift+Z" as keycaps of the reader's keyboard. */
export function partsOf(combo: string, mac: boolean): string[] {
  return combo.split(/\+(?!$)/).map((part) => NAMES[part.toLowerCase()]?.[mac ? 0 : 1] ?? part)
}
