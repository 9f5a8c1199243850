import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { Ranking } from './ranking.tsx'

setUpUiTests()

it('a vote in which nobody placed a dot says so', () => {
  renderUi(
    <Ranking
      results={[
        { option: 'note:a', label: 'No canary', dots: 0, rank: 1 },
        { option: 'note:b', label: 'Late freeze', dots: 0, rank: 1 },
      ]}
    />,
  )
  expect(screen.getByText('No dots were placed.')).toBeDefined()
  expect(screen.queryByText(/more without a dot/)).toBeNull()
})
