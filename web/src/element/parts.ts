/** What a page may style with `::part()`: every name that an element inside gives, handed on by the one around it. */
export const parts = ['figure', 'network', 'chart', 'controls', 'toolbar', 'button', 'text', 'steps', 'notice'] as const
