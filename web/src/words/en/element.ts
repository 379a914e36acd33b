/** What an element says before it is loaded. */
export const elementEn = {
  start: 'Start',
  again: 'Try again',
  /** @param reason  as the browser says it */
  failed: (reason: string) => `This part of the page could not be loaded: ${reason}`,
}
