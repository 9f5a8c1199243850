import type { ClosedPoll } from '@herringbone/shared/session/poll.ts'
import { Button, Modal, Select, Stack } from '@mantine/core'
import { shallow } from 'zustand/shallow'
import { useClosedPolls } from '../../api/polls.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { formatMoment } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { Ranking } from './ranking.tsx'
import styles from './results.module.css'
import { VoteAgain } from './vote-again.tsx'
import { votingTexts } from './voting-texts.ts'
import { useVoting, votingOf } from './votings.ts'

/** The results of a vote that is over, and the way to those before it. */
export function ResultsDialog() {
  const t = useTexts(votingTexts)
  const board = useBoard()
  const shown = useVoting((voting) => voting.results)
  const close = () => votingOf(board).setState({ results: null })
  return (
    <Modal opened={shown !== null} onClose={close} title={t('results')} centered size="lg">
      <Results shown={shown} onClose={close} />
    </Modal>
  )
}

function Results({ shown, onClose }: { shown: ClosedPoll['id'] | null; onClose: () => void }) {
  const t = useTexts(votingTexts)
  const board = useBoard()
  const ids = useSession(({ view }) => view?.closedPolls ?? NONE, shallow)
  const { isError, isFetching, refetch } = useClosedPolls(board.id, ids)
  const closed = useVoting((voting) => voting.closed)
  const poll = closed.find(({ id }) => id === shown)
  if (isError && !poll) {
    return (
      <Stack>
        <p role="alert">{t('failed')}</p>
        <Button onClick={() => refetch()} loading={isFetching}>
          {t('retry')}
        </Button>
      </Stack>
    )
  }
  if (!poll) return <p role="status">{t('loading')}</p>
  return (
    <Stack gap="md">
      {closed.length > 1 && (
        <Select
          label={t('pickPoll')}
          data={closed.map(({ id, question, closedAt }) => ({
            value: id,
            label: `${question} · ${formatMoment(closedAt)}`,
          }))}
          value={poll.id}
          allowDeselect={false}
          onChange={(value) => {
            const picked = closed.find(({ id }) => id === value)
            if (picked) votingOf(board).setState({ results: picked.id })
          }}
        />
      )}
      <div>
        <h3 className={styles.question}>{poll.question}</h3>
        <p className={styles.hint}>
          {t('turnout', { count: poll.voted })}
          {poll.abstained > 0 && ` · ${t('abstained', { count: poll.abstained })}`} ·{' '}
          {t('secretStays')}
        </p>
      </div>
      <Ranking results={poll.results} />
      <VoteAgain poll={poll} onOpened={onClose} />
    </Stack>
  )
}

const NONE: never[] = []
