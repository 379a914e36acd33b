/** With signs and spaces that are one column wide in every terminal. */
export const ascii = (text: string) => text.replaceAll('\u2212', '-').replaceAll('\u202f', '')
