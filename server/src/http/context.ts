import type { IncomingMessage } from 'node:http'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { FastifyRequest } from 'fastify'
import type { Blobs } from '../blobs/blobs.ts'
import type { Bus } from '../bus/bus.ts'
import type { Config } from '../config/config.ts'
import type { Sender } from '../deliveries/sender.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { ActionJournal } from '../projections/action-journal.ts'
import type { LiveRooms } from '../rooms/live-rooms.ts'
import type { Storage } from '../storage/storage.ts'
import type { Identity } from './identity.ts'

/** Everything that a route may use; made once by `buildApp`. */
export interface Context {
  storage: Storage
  rooms: LiveRooms
  bus: Bus
  blobs: Blobs
  /** Who changed what of an action. */
  history: ActionJournal
  /** null: no mail server is set up. */
  mailer: Mailer | null
  /** Sends to other services. */
  sender: Sender
  config: Pick<Config, 'host' | 'workspaceKey' | 'publicUrl'>
  identity: Identity
  /** UTC ms. */
  now: () => number
}

/** Who asks, or null: no cookie, a forged one, or a person whom this workspace does not know. */
export async function findVisitor(
  { storage, identity }: Pick<Context, 'storage' | 'identity'>,
  request: Pick<IncomingMessage, 'headers'>,
): Promise<Person | null> {
  const id = identity.read(request.headers.cookie)
  return id === undefined ? null : storage.people.get(id)
}

/** Who asks; throws when nobody has said so yet. */
export async function requireVisitor(context: Context, request: FastifyRequest): Promise<Person> {
  const visitor = await findVisitor(context, request)
  if (visitor) return visitor
  throw new CodedError(
    context.config.workspaceKey === null ? 'not_signed_in' : 'workspace_key_needed',
  )
}

/** The address that people use, without a slash at the end. The Host header has been checked. */
export function baseUrl(context: Context, request: FastifyRequest): string {
  return context.config.publicUrl ?? `${request.protocol}://${request.headers.host}`
}
