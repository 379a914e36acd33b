/** A matrix as it was typed, in plain signs: Chinese punctuation, full-width digits and long minus signs count as ours. */

const others: Readonly<Record<string, string>> = {
  '、': ',',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '「': '[',
  '」': ']',
  '\u2212': '-',
  '\u2013': '-',
  '…': '...',
  '\ufeff': '',
}

/** How far full-width signs stand from the plain ones. */
const fullWidth = 0xfee0

export function plainSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidth))
    .replace(/[、【】〔〕「」\u2212\u2013…\ufeff]/g, (sign) => others[sign] ?? sign)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
}
