import type { FastifyBaseLogger } from 'fastify'

/** The part of the server's logger that the rooms need. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
