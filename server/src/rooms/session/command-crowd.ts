import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { Command, CommandType } from '@herringbone/shared/session/commands.ts'
import type { Clock } from '../clock.ts'
import type { Sender } from './session-ledger.ts'

/**
 * What a whole room does at the same time. None of them changes roles or documents, so that one
 * transaction may hold many: each costs a write to the disk, and 200 people vote within seconds.
 */
const SHARED: ReadonlySet<CommandType> = new Set([
  ...(['poll.cast', 'poll.retract', 'poll.done', 'poll.abstain'] as const),
  ...(['stage.ready', 'round.ready', 'round.told', 'hand.raise'] as const),
  ...(['checkIn.say', 'mood.answer'] as const),
])

/** A command that waits, and whoever waits for its answer. */
export interface Waiting {
  sender: Sender
  command: Command
  resolve(answer: CommandAnswer): void
  reject(error: unknown): void
}

export interface CommandCrowdParts {
  clock: Clock
  /** Has it run when its turn comes. */
  schedule(run: () => Promise<void>): void
  /** Runs them in their order; answers each that it does not throw for. */
  runTogether(crowd: readonly Waiting[]): Promise<void>
}

/** Commands that come together share a turn. */
export class CommandCrowd {
  readonly #parts: CommandCrowdParts
  #waiting: Waiting[] = []

  constructor(parts: CommandCrowdParts) {
    this.#parts = parts
  }

  /** Null when the command has to have a turn of its own. */
  join(sender: Sender, command: Command): Promise<CommandAnswer> | null {
    if (!SHARED.has(command.type)) return null
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sender, command, resolve, reject })
      if (this.#waiting.length === 1) this.#parts.schedule(() => this.#run())
    })
  }

  async #run(): Promise<void> {
    // Not at once: requests that have arrived already, and are not read yet, come along.
    await new Promise<void>((go) => this.#parts.clock.soon(go))
    const crowd = this.#waiting
    this.#waiting = []
    try {
      await this.#parts.runTogether(crowd)
    } catch (error) {
      for (const { reject } of crowd) reject(error) // who has been answered stays so
    }
  }
}
