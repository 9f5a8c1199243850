const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML and XML 1.0, also within attributes; characters that XML cannot hold are replaced. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
