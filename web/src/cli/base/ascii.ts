/** With signs that every terminal has. */
export const ascii = (text: string) => text.replaceAll('\u2212', '-')
