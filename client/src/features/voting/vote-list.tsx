import type { OptionKind, OptionRef } from '@herringbone/shared/session/poll.ts'
import type { PollView } from '@herringbone/shared/session/state.ts'
import { Stepper, Total } from '../../canvas/votes/vote-marks.tsx'
import { useVoteMark } from '../../canvas/votes/votes.ts'
import { useTexts } from '../../ui/texts.ts'
import { useVotable } from './use-options.ts'
import styles from './vote-panel.module.css'
import { votingTexts } from './voting-texts.ts'

/** All options with − n +: for a phone, the keyboard and screen readers. */
export function VoteList({ poll }: { poll: PollView }) {
  const t = useTexts(votingTexts)
  const board = useVotable()
  return (
    <ul className={styles.list} aria-label={t('options')}>
      {poll.options
        .filter((option) => board.has(option))
        .map((option) => (
          <Option key={option} option={option} label={board.label(option)} />
        ))}
    </ul>
  )
}

function Option({ option, label }: { option: OptionRef; label: string }) {
  const t = useTexts(votingTexts)
  const mark = useVoteMark(option)
  const kind = option.slice(0, option.indexOf(':')) as OptionKind // as the type of a reference says
  const words = label.trim() || t('blank')
  return (
    <li className={styles.option} data-chosen={(mark?.own ?? 0) > 0 || undefined}>
      <div className={styles.words}>
        <p>{words}</p>
        <p className={styles.hint}>{t(`kind_${kind}`)}</p>
      </div>
      {mark && !mark.votes && mark.total !== null && <Total count={mark.total} />}
      {mark?.votes && <Stepper option={option} label={words} mark={mark} size="large" />}
    </li>
  )
}
