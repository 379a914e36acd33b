/** A text behind Chinese: Latin letters and digits stand apart by a space, Chinese does not. */
export const besideChinese = (text: string): string => (/^[\p{Script=Han}“（]/u.test(text) ? text : ` ${text}`)
