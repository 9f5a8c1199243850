import { type Asked, FakeService, type Reply } from './fake-service.ts'

/** A channel that takes messages: Slack answers "ok", Teams accepts without a word. */
export class FakeChat extends FakeService {
  readonly messages: unknown[] = []
  readonly #answer: Reply

  constructor(answer: Reply) {
    super()
    this.#answer = answer
  }

  get made(): number {
    return this.messages.length
  }

  isKnown = ({ path }: Asked) => path === `/services/${this.token}`
  isMaking = () => true

  override unknown(): Reply {
    return { status: 404, body: 'no_service' }
  }

  reply({ json }: Asked): Reply {
    this.messages.push(json)
    return this.#answer
  }
}
