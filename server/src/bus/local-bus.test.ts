import { describe, expect, test } from 'vitest'
import { busContract } from './bus-contract.ts'
import { createLocalBus } from './local-bus.ts'

describe('local bus', () => {
  busContract(async () => createLocalBus())

  test('a publication has reached everyone when it resolves', async () => {
    const bus = createLocalBus()
    let heard = 0
    bus.subscribe(() => {
      heard++
    })
    await bus.publish({ type: 'person-changed', person: '1' })
    expect(heard).toBe(1)
  })

  test('the publisher learns which listeners failed', async () => {
    const bus = createLocalBus()
    const broken = new Error('broken')
    bus.subscribe(() => {
      throw broken
    })
    const publishing = bus.publish({ type: 'person-changed', person: '1' })
    await expect(publishing).rejects.toMatchObject({ errors: [broken] })
  })
})
