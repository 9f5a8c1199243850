/**
 * Whether a key belongs to the input method, which makes one character of several keys. Safari ends
 * the composition before it sends the Enter that ended it, and says so by the code 229 alone.
 */
export const isComposing = ({
  nativeEvent: { isComposing, keyCode },
}: {
  nativeEvent: { isComposing: boolean; keyCode: number }
}): boolean => isComposing || keyCode === 229
