import { slackMessage, teamsMessage } from '@herringbone/shared/interchange/export/messages.ts'
import { reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { Target } from '../target.ts'

/** A channel that takes messages at an address which is its secret, and tells nothing of itself. */
const chatTarget = (write: (source: ReportSource) => unknown): Target => ({
  unit: 'message',
  prepare: ({ source }) => ({ title: reportTitle(source), facts: [], body: write(source) }),
  async create(ask, { body }) {
    await ask({ method: 'POST', path: '', body, makes: true, isPlain: true })
    return { id: 'message', url: '' }
  },
})

export const slackTarget = chatTarget(slackMessage)
export const teamsTarget = chatTarget(teamsMessage)
