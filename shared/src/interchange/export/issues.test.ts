import { describe, expect, test } from 'vitest'
import { githubIssue, jiraIssueV2, jiraIssueV3, linearIssue } from './issues.ts'
import { slackMessage, teamsMessage } from './messages.ts'
import { actionOf, fullReport } from './testing/report.ts'
import { pathsIn, sample } from './testing/samples.ts'

const SOURCE = fullReport('de')
const ACTION = actionOf(SOURCE, 'stage')

/** What a document of ours has that the sample has not, and the other way round. */
function compare(ours: unknown, name: string) {
  const [mine, theirs] = [pathsIn(ours), pathsIn(sample(name))]
  return {
    more: [...mine].filter((path) => !theirs.has(path)),
    missing: [...theirs].filter((path) => !mine.has(path)),
  }
}

describe('an action becomes', () => {
  const place = { project: 'OPS', issueType: 'Task', assignee: '5b10ac8d82e05b22cc7d4ef5' }

  test('an issue of Jira v2, as in the sample', () => {
    const issue = jiraIssueV2(SOURCE, ACTION, place)
    expect(compare(issue, 'jira-v2-create-issue.json')).toEqual({ more: [], missing: [] })
    expect(issue.fields).toMatchObject({
      summary: 'Stage the rollout of config',
      labels: ['postmortem', 'sev1', 'sev1_20251128'],
      priority: { name: 'High' },
      duedate: '2025-12-01',
    })
    expect(issue.fields.description.split('\n')).toEqual([
      'h2. Maßnahme',
      'One region first, \\*then\\* the others.',
      'See \\[playbook\\].',
      '* Antwort auf: There is no staged rollout for config',
      '* Risikominderung: 5',
      '* Aufwand: 2',
      '* Owner: Ops-Team',
      '* Fälligkeitsdatum: 2025-12-01',
      '* [Post-Mortem|https://board.example.com/b/1]',
    ])
  })

  test('an issue of Jira v3, as in the sample', () => {
    const { more, missing } = compare(
      jiraIssueV3(SOURCE, ACTION, place),
      'jira-v3-create-issue.json',
    )
    // Our link is an item of the list and not in a sentence.
    expect(more.every((path) => path.includes('.content[].content[].content[]'))).toBe(true)
    expect(missing.every((path) => path.includes('.marks[]'))).toBe(true)
  })

  test('an issue of GitHub, as in the sample', () => {
    const issue = githubIssue(SOURCE, ACTION, { assignees: ['octocat'], milestone: 1 })
    expect(compare(issue, 'github-create-issue.json')).toEqual({ more: [], missing: [] })
    expect(issue.labels).toEqual(['postmortem', 'prio:high'])
    expect(issue.body).toContain('- Risikominderung: 5\n- Aufwand: 2\n')
  })

  test('an issue of Linear, as in the sample', () => {
    const issue = linearIssue(SOURCE, ACTION, { teamId: 'TEAM-UUID', labelIds: ['LABEL-UUID'] })
    expect(compare(issue, 'linear-issue-create.json')).toEqual({ more: [], missing: [] })
    expect(issue.query).toBe((sample('linear-issue-create.json') as { query: string }).query)
    expect(issue.variables.input).toMatchObject({ priority: 2, dueDate: '2025-12-01' })
  })

  test('an issue also when little was said of it', () => {
    const bare = actionOf(SOURCE, 'threshold')
    const { fields } = jiraIssueV2(SOURCE, { ...bare, text: `a\nb${'c'.repeat(300)}` }, place)
    expect(Object.keys(fields)).toEqual([
      'project',
      'issuetype',
      'summary',
      'labels',
      'description',
    ])
    expect(fields.summary).toMatch(/^a bc+…$/)
    expect(fields.summary).toHaveLength(255)
    expect(linearIssue(SOURCE, bare, { teamId: 't' }).variables.input.priority).toBe(0)
  })
})

describe('a report becomes', () => {
  test('a message in Slack, as in the sample', () => {
    const message = slackMessage(SOURCE)
    expect(compare(message, 'slack-incoming-webhook.json')).toEqual({ more: [], missing: [] })
    expect(message.blocks[3]).toMatchObject({
      elements: [{ text: 'Maßnahmen: 1 offen, 1 erledigt' }],
    })
  })

  test('a message that calls nobody and holds what Slack takes', () => {
    const board = {
      ...SOURCE.board,
      brief: {
        ...SOURCE.board.brief,
        title: '<!channel> '.repeat(50),
        summary: '<@U1>&'.repeat(900),
      },
    }
    const said = JSON.stringify(slackMessage({ ...SOURCE, board }))
    expect(said.replaceAll('<!channel> <!channel>', '')).not.toContain('<@U1>')
    const [header, section] = slackMessage({ ...SOURCE, board }).blocks
    expect(header?.text?.text.length).toBeLessThanOrEqual(150)
    expect(section?.text?.text.length).toBeLessThanOrEqual(3_000)
  })

  test('a card in Teams, as in the sample', () => {
    expect(compare(teamsMessage(SOURCE), 'teams-workflow-webhook.json')).toEqual({
      more: [],
      missing: [],
    })
  })
})
