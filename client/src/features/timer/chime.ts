let context: AudioContext | undefined

/** Browsers give sound to pages that somebody has touched: call it from a gesture. */
export function allowSound(): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume().catch(() => {}) // at the next gesture
}

/** Two soft tones, in seconds from the start of the chime. */
const TONES = [
  { hertz: 660, at: 0, length: 0.9 },
  { hertz: 880, at: 0.22, length: 1.3 },
]
const LOUDNESS = 0.12

export interface Chime {
  /** It has sounded, or is sounding. */
  isPlayed: () => boolean
  cancel: () => void
}

/**
 * Plays the end of the timer `ms` from now. The audio clock does it, which a background tab does
 * not slow down. Null where there is no sound (yet).
 */
export function scheduleChime(ms: number): Chime | null {
  const audio = context
  if (audio?.state !== 'running') return null
  const start = audio.currentTime + Math.max(0, ms) / 1_000
  const playing = TONES.map(({ hertz, at, length }) => {
    const [tone, gain] = [audio.createOscillator(), audio.createGain()]
    tone.frequency.value = hertz
    gain.gain.setValueAtTime(0, start + at)
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.0001, start + at + length)
    tone.connect(gain).connect(audio.destination)
    tone.start(start + at)
    tone.stop(start + at + length)
    return tone
  })
  return {
    isPlayed: () => audio.currentTime >= start,
    cancel: () => {
      for (const tone of playing) tone.disconnect()
    },
  }
}
