const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * "12:24", "1:02:24", and "+0:07" once it is over. Counts what is begun as a whole second, so that
 * five minutes start as 5:00 and it reads 0:00 at the end and not before.
 */
export function clockFace(leftMs: number): string {
  const over = leftMs <= -1_000
  const seconds = over ? Math.floor(-leftMs / 1_000) : Math.max(0, Math.ceil(leftMs / 1_000))
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor((seconds % 3_600) / 60)
  const face = `${hours > 0 ? `${hours}:${pad(minutes)}` : minutes}:${pad(seconds % 60)}`
  return over ? `+${face}` : face
}
