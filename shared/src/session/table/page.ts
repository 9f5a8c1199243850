import type { ErrorCode } from '../../errors.ts'
import { ROLES, type Role } from '../../model/role.ts'
import { COMMAND_TYPES, type CommandType } from '../commands.ts'
import { refusalOf } from '../permissions.ts'
import { standingOf } from '../standing.ts'
import { NOW } from '../testing.ts'
import { ALL_STATES, type State, WAYS } from './states.ts'

/** A row of the table: who may give a command, and in what ways things must not be. */
export interface Row {
  type: CommandType
  roles: readonly Role[]
  refusedWhen: ReadonlyMap<string, ErrorCode>
}

const refusal = (type: CommandType, role: Role, { session, leaderlessSince }: State) =>
  refusalOf(type, role, standingOf(session, leaderlessSince, NOW))

/** The row of a command, found by asking the rules. */
export function rowOf(type: CommandType): Row {
  const roles = ROLES.filter((role) =>
    ALL_STATES.some(({ state }) => refusal(type, role, state) === null),
  )
  const [role] = roles
  const fine = ALL_STATES.find(({ state }) => role && refusal(type, role, state) === null)
  if (!role || !fine) throw new Error(`Nobody can ever give ${type}.`)
  const refusedWhen = new Map<string, ErrorCode>()
  for (const ways of WAYS)
    for (const [way, enter] of Object.entries(ways)) {
      const code = refusal(type, role, enter(fine.state))
      if (code) refusedWhen.set(way, code)
    }
  return { type, roles, refusedWhen }
}

const INTRODUCTION = `# Who may do what

Every way to change a session is a command. This is who may give which, and when. It is made from
the rules (\`shared/src/session/permissions.ts\`) that the server checks first of all and that grey
out buttons; a test reads this page and holds the rules to every line of it, in every state.

After a change of the rules, write it anew with
\`npx pnpm exec vitest run --project shared who-may-do-what -u\`, read the
difference, and run it once more without \`-u\`.

Whoever has no **yes** is refused with \`forbidden\`. Beyond this table a command can be refused for
what it says: a dot too many (\`no_dots_left\`), a person who is not in the board
(\`no_such_person\`), and so on; see \`shared/src/session/rules/\`.
`

export function renderPage(rows: readonly Row[] = COMMAND_TYPES.map(rowOf)): string {
  const head = ['command', ...ROLES, 'refused when']
  const lines = rows.map(({ type, roles, refusedWhen }) => [
    `\`${type}\``,
    ...ROLES.map((role) => (roles.includes(role) ? 'yes' : '–')),
    [...refusedWhen].map(([way, code]) => `${way}: \`${code}\``).join('; ') || 'never',
  ])
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  return `${INTRODUCTION}\n${table.join('\n')}\n`
}

/** Reads the table of the page back. */
export function readPage(
  page: string,
): Map<string, { roles: Role[]; refusedWhen: Row['refusedWhen'] }> {
  const rows = page.matchAll(/^\| `([^`]+)` \| (.*) \| (.*) \| (.*) \| (.*) \|$/gm)
  return new Map(
    [...rows].map(([, type = '', ...cells]) => {
      const conditions = (cells.at(-1) ?? '').matchAll(/([^;`]+): `([^`]+)`/g)
      const refusedWhen = new Map(
        [...conditions].map(([, way = '', code]) => [way.trim(), code as ErrorCode]), // as written
      )
      return [type, { roles: ROLES.filter((_, index) => cells[index] === 'yes'), refusedWhen }]
    }),
  )
}
