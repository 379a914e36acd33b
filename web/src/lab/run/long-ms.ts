/** What takes longer says so, and can be cancelled. */
export const longMs = 300
