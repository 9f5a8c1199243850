import type {
  Connection,
  ConnectionCheck,
  ConnectionInput,
} from '@herringbone/shared/api/connections.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  CONNECTION_SHAPES,
  PLACE_FIELDS,
  type PlaceField,
} from '@herringbone/shared/model/connection.ts'
import { asId, newId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { connect } from '../../deliveries/connect.ts'
import { TargetError } from '../../deliveries/target-error.ts'
import { TARGETS } from '../../deliveries/targets/all.ts'
import type { ConnectionRow } from '../../storage/deliveries.ts'
import type { Context } from '../context.ts'

type Parts = Pick<Context, 'storage' | 'sender' | 'now'>

/** As everyone in the workspace may see it: the token is in no answer, ever. */
export const showConnection = (row: ConnectionRow): Connection => {
  const { id, kind, name, base, user, place, createdAt } = row
  return { id, kind, name, base, user, place, createdAt }
}

export async function findConnection({ storage }: Parts, id: string): Promise<ConnectionRow> {
  const known = asId<'connection'>(id)
  const row = known === undefined ? null : await storage.connections.get(known)
  if (!row) throw new CodedError('connection_not_found')
  return row
}

export async function addConnection(
  parts: Parts,
  person: Person,
  input: ConnectionInput,
): Promise<ConnectionRow> {
  const { storage, sender, now } = parts
  if (input.token === undefined) throw new CodedError('token_needed')
  if ((await storage.connections.list()).length >= LIMITS.connectionsPerWorkspace) {
    throw new CodedError('workspace_full', { details: { limit: LIMITS.connectionsPerWorkspace } })
  }
  const id = newId<'connection'>()
  const row: ConnectionRow = {
    ...{ id, ...placed(input), sealed: sender.seal.close(input.token, id) },
    ...{ createdAt: now(), createdBy: person.id },
  }
  await storage.connections.put(row)
  return row
}

/**
 * Changes a connection. The token stays only where it was meant to go: who points the connection
 * elsewhere has to bring it again, else it could be had by anyone who may change settings.
 */
export async function changeConnection(
  parts: Parts,
  before: ConnectionRow,
  input: ConnectionInput,
): Promise<ConnectionRow> {
  const { storage, sender } = parts
  const next = placed(input)
  const isElsewhere =
    next.base !== before.base || next.kind !== before.kind || next.user !== before.user
  if (input.token === undefined && isElsewhere) throw new CodedError('token_needed')
  const sealed =
    input.token === undefined ? before.sealed : sender.seal.close(input.token, before.id)
  const row = { ...before, ...next, sealed }
  await sender.queue.revise(before.id, () => storage.connections.put(row))
  return row
}

/** Only what its kind has: nothing of another kind stays behind. */
function placed({ kind, name, base, user, place, token }: ConnectionInput) {
  const shape = CONNECTION_SHAPES[kind]
  if (shape.base === '' && token !== undefined && !URL.canParse(token)) {
    throw new CodedError('bad_request', {
      details: [{ path: '/token', message: 'This has to be the address of the webhook.' }],
    })
  }
  const fields = PLACE_FIELDS.filter((key) => key in shape.place)
  const entries = fields.map((key): [PlaceField, string] => [key, place[key] ?? ''])
  return {
    ...{ kind, name, base: shape.base === '' ? '' : base.replace(/\/+$/, '') },
    user: shape.user === 'none' ? '' : user,
    place: Object.fromEntries(entries.filter(([, value]) => value !== '')),
  }
}

/** Asks the other side who we are there. */
export async function checkConnection(
  { sender, now }: Parts,
  row: ConnectionRow,
): Promise<ConnectionCheck> {
  const target = TARGETS[row.kind]
  try {
    const ask = connect({ ...sender, now }, row)
    return { ok: true, who: (await target.check?.(ask, row.place)) ?? '', problem: null }
  } catch (error) {
    if (!(error instanceof TargetError)) throw error
    const { problem, message } = error.failure
    return { ok: false, who: '', problem: { code: problem, message } }
  }
}
