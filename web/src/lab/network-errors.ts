/** What the core has against a network, in Chinese; a sentence that is not in the table stays as the core says it. */

import type { Lang } from '../state/settings.js'

export interface Refusal {
  /** The character that the core points at, counted from 0. */
  at: number | undefined
  reason: string
  /** The language that `reason` is in. */
  lang: Lang
}

/** The core's sentences, and the same in Chinese with what they quote. */
const sentences: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(".*") is no layer; one of: a number, (.*)$/s, (given, known) => `${given} 不是一种层；可以写数字，或 ${known}`],
  [/^(".*") is no sign of a network's text$/s, (given) => `网络的写法里没有 ${given} 这个符号`],
  [/^(".*") is no activation; .*$/s, (given) => `${given} 不是激活函数`],
  [/^(".*") must end with a closing bracket$/s, (given) => `${given} 缺了右括号`],
  [/^(".*") wants its (\w+) in brackets$/s, (given, name) => `${given} 的括号里还缺 ${name}`],
  [/^(\w+) must be a number, got (".*")$/s, (name, given) => `${name} 应当是数字，而不是 ${given}`],
  [
    /^(".*") takes (\d+) numbers at most, got (\d+)$/s,
    (name, most, given) => `${name} 最多 ${most} 个数，这里有 ${given} 个`,
  ],
  [/^a network wants at least one layer, such as (.*)$/, (sample) => `网络至少要有一层，如 ${sample}`],
  [
    /^at most two activations may follow the layers, got (".*")$/s,
    (given) => `末尾最多写两个激活函数，${given} 是多出来的`,
  ],
  [
    /^the network takes (".*"), but a sample has (.*)$/s,
    (given, wanted) => `网络的输入写的是 ${given}，而这份数据的样本是 ${wanted}`,
  ],
  [
    /^network must give (\d+) numbers? for the (\d+) \w+ of the data, got (\d+)$/,
    (wanted, _, given) => `这份数据要网络输出 ${wanted} 个数，现在是 ${given} 个`,
  ],
  [
    /^layers\[(\d+)\]\.(\w+) must be in (\[.*\]), got (.*)$/,
    (index, name, range, given) => `第 ${Number(index) + 1} 层的 ${name} 应在 ${range} 之内，而不是 ${given}`,
  ],
  [
    /^layers\[\d+\] \(\w+\) must give the shape .* for identity to stand there: (.*) enters it, (.*) is taken by .*$/,
    (given, taken) =>
      `“直接连接”要求前后一样宽，而这里进来的是 ${given}，后面要的是 ${taken}；“矩阵乘积”和“最小二乘”没有这个限制`,
  ],
  [
    /^(?:product|least-squares) must stand between dense layers, got .*$/,
    () => '这种接法只能用在两个全连接层之间；输入和输出形状相同的卷积层可以用“直接连接”',
  ],
  [
    /^layers\[(\d+)\] must have an activation whose outputs can be exactly 0, such as relu, got (.*)$/,
    (index, given) =>
      given === 'none'
        ? `这个准则数的是恰好为 0 的输出：第 ${Number(index) + 1} 层后面没有激活函数，要有 relu 这样的`
        : `这个准则数的是恰好为 0 的输出：第 ${Number(index) + 1} 层的激活函数 ${given} 从不恰好为 0，要用 relu 这样的`,
  ],
  [
    /^weights\[(\d+)\]\((\d+), (\d+)\) must be a finite number, got (.*)$/,
    (part, row, column, given) =>
      `训练已经发散：第 ${Number(part) + 1} 个权重层第 ${Number(row) + 1} 行第 ${Number(column) + 1} 列的权重是 ${given}`,
  ],
]

function inChinese(reason: string): string | undefined {
  for (const [pattern, say] of sentences) {
    const match = pattern.exec(reason)
    if (match) return say(...match.slice(1)).replace(/"(.*?)"/gs, '“$1”')
  }
  return undefined
}

/** What is wrong with a text that holds signs no network has, in the core's manner; empty when all are good. */
export function strangeIn(text: string): string {
  const at = text.search(/[^a-z0-9.,()\- ]/)
  return at < 0 ? '' : `[network] at character ${at + 1}: "${text.slice(at, at + 1)}" is no sign of a network's text`
}

/** Takes an error of the core apart. */
export function refusalOf(error: string, lang: Lang): Refusal {
  const match = /^\[network\] at character (\d+): (.*)$/s.exec(error)
  const at = match ? Number(match[1]) - 1 : undefined
  const reason = match ? (match[2] ?? '') : error.replace(/^\[[\w-]+\] /, '')
  const chinese = lang === 'zh' ? inChinese(reason) : undefined
  return chinese === undefined ? { at, reason, lang: 'en' } : { at, reason: chinese, lang: 'zh' }
}

/** Whether an error is about the network, so that it is said where that is typed. */
export function isAboutNetwork(error: unknown): error is Error {
  return error instanceof Error && /^\[network\]|^\[experiment\] network /.test(error.message)
}
