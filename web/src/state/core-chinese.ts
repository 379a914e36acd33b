/** The core's refusals in Chinese, with what they quote. Names of settings stay as they are written in files and calls. */

import { besideChinese } from './beside-chinese.js'

type Sentence = readonly [pattern: RegExp, say: (...parts: string[]) => string]

/** About the text of a network, layers and weights. */
const aboutNetworks: readonly Sentence[] = [
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

/** What an amount is in. */
const units: Readonly<Record<string, string>> = { bytes: '字节数', macs: '乘加次数' }

/** About cuts and plans. */
const aboutPlans: readonly Sentence[] = [
  [
    /^scope must be global or layer for units, which have no rows, got row.*$/,
    () => '神经元没有行，范围（scope）应为 global 或 layer，而不是 row',
  ],
  [
    /^criterion must be one of weights or units to cut by, got ([\w-]+); .*$/,
    (given) => `准则（criterion）应为权重或神经元的准则，${given} 是给整层打分的，整层用 removeLayer 拿掉`,
  ],
  [
    /^criterion must be one whose lowest scores go first for sigma, got (.*)$/,
    (given) => `sigma 只能配先剪低分的准则，${given} 先剪高分`,
  ],
  [
    /^amountKind must not be threshold for ([\w-]+), whose scores change on the way; .*$/,
    (given) => `${given} 边剪边重新打分，不能用 threshold，可以用 fraction、count、bytes 或 macs`,
  ],
  [/^criterion must be one of weights for n-of-m, got (.*)$/, (given) => `n-of-m 只能配权重的准则，而不是 ${given}`],
  [
    /^layers must be (hidden )?ones with weights, got (.*)$/,
    (hidden, given) => `layers 应为带权重的${hidden ? '隐藏层' : '层'}，而不是 ${given}`,
  ],
  [
    /^the network must have hidden layers for a criterion of units, got none$/,
    () => '神经元的准则要有隐藏层，而这个网络没有',
  ],
  [
    /^amount must be at least (\d+) (\w+), what is left when all that may go has gone, got (.*)$/,
    (least, kind, given) => `amount 至少为 ${least}（能剪的全部剪掉之后剩下的${units[kind] ?? kind}），而不是 ${given}`,
  ],
  [
    /^amountKind must be fraction for layer-by-layer, got (.*)$/,
    (given) => `layer-by-layer 的 amountKind 应为 fraction，而不是 ${given}`,
  ],
  [
    /^amountKind must be fraction, count, bytes or macs for ([\w-]+), got (.*)$/,
    (plan, given) => `${plan} 的 amountKind 应为 fraction、count、bytes 或 macs，而不是 ${given}`,
  ],
  [
    /^amount must leave something for iterative, .*, got (.*)$/,
    (given) => `iterative 每轮剪去剩下的同样比例，amount 应留下一些，而不是 ${given}`,
  ],
  [
    /^restart from-scratch must go with a criterion of units, got ([\w-]+); .*$/,
    (given) => `from-scratch 只能配神经元的准则，而不是 ${given}；权重可以用 reinitialise`,
  ],
  [
    /^restart rewind must find the layers as they were in the beginning; .*$/,
    () => 'rewind 要求各层还是最初的样子，而有的神经元或层已经拿掉了',
  ],
  [
    /^restart rewind must go back to the weights that the seed of this experiment gave, .*$/,
    () => 'rewind 要回到这个种子给出的初始权重，而读入的网络是从别的权重训练起的，或没有写明',
  ],
  [
    /^retrain must be at least 1 for ([\w-]+), which watches training, got 0$/,
    (criterion) => `${criterion} 要看着训练打分，retrain 至少为 1，而不是 0`,
  ],
  [
    /^scope "row" needs parts with rows of more than one entry; .*$/,
    () => '范围 row 要求每行不止一个数；神经元和层请用 global 或 layer',
  ],
  [
    /^scores must be numbers, got NaN for entry (\d+) of part (\d+)$/,
    (entry, part) => `分数应为数，而第 ${Number(part) + 1} 部分的第 ${Number(entry) + 1} 个是 NaN`,
  ],
  [/^criteria must not be empty$/, () => 'criteria 至少要有一个准则'],
  [/^criteria must be of one grain, got (.*)$/, (given) => `criteria 应同为权重、神经元或层的准则，${given} 不是`],
  [/^layers must name one layer for entries$/, () => '写了 entries，layers 就要恰好写一层'],
  [
    /^healing must be none for layers, which go over a bridge, got (.*)$/,
    (given) => `整层拿掉时由桥接顶替，healing 应为 none，而不是 ${given}`,
  ],
  [/^the network must have weights that can go, got none$/, () => '这个网络没有能剪的权重'],
  [/^(?:the )?network must have (?:a hidden layer|hidden layers), got none$/, () => '这个网络没有隐藏层'],
  [/^layer must be (?:a hidden )?one with weights, got (.*)$/, (given) => `应为带权重的隐藏层，而不是 ${given}`],
  [/^criterion "(.*)" needs (.*), and got none$/, (id, what) => `准则“${id}”要用到 ${what}，而这里没有`],
  [
    /^validationFraction must (?:be above 0|hold samples out) when patience is.*, got (.*)$/,
    (given) => `patience 大于 0 时要有验证集，validationFraction 不能是 ${given.replace(/;.*/, '')}`,
  ],
  [/^(\S+) must have the shape of the network's layer.*$/, (name) => `${name} 的形状与网络的这一层不符`],
  [/^tensors must hold (\S+).*$/, (name) => `tensors 里缺少 ${name}`],
]

/** About models that are loaded. */
const aboutModels: readonly Sentence[] = [
  [
    /^the (features|classes) of the data must be named as those of the model, (.*); got (.*)$/s,
    (what, wanted, got) => {
      const noun = what === 'features' ? '列' : '类别'
      const list = (text: string) => (text === 'none' ? '没有名字' : `有 ${text.replaceAll(', ', '、')}`)
      return `数据的${noun}要与模型的同名：模型${list(wanted)}；数据${list(got)}`
    },
  ],
  [
    /^the network of the model must be that of the experiment, (.*); got (.*)$/s,
    (wanted, got) => `模型的网络应与实验的相同，为 ${wanted}，而不是 ${got}`,
  ],
  [
    /^the model is damaged: its (\w+) must be (\w+), got (\w+)$/,
    (name, wanted, got) => `模型已损坏：它的 ${name} 应为 ${wanted}，算出来的是 ${got}`,
  ],
]

/** Kinds of ids. */
const kinds: Readonly<Record<string, string>> = {
  plan: '计划',
  restart: '重启方式',
  criterion: '准则',
  scope: '范围',
  healing: '修复方法',
  bridge: '桥接方式',
  'amount kind': '数量种类',
  form: '形式',
  encoding: '存储格式',
  loss: '损失函数',
  optimiser: '优化器',
  schedule: '学习率变化',
  initialisation: '初始化',
  activation: '激活函数',
  'data set': '数据集',
  'layer type': '层',
  part: '数据部分',
}

/** What was given, as far as it is words. */
function given(text: string): string {
  const list = /^a list of (\d+)$/.exec(text)
  if (list) return `一个 ${list[1]} 项的列表`
  return { none: '没有', 'an object': '一个对象', 'another type': '别的类型' }[text] ?? text
}

/** What a value must be, in the words of the checks. */
const wanted: readonly Sentence[] = [
  [/^in (\[.*\])$/, (range) => `在 ${range} 之内`],
  [/^a whole number in (\[.*\])$/, (range) => `${range} 内的整数`],
  [/^(?:a whole number|whole)$/, () => '整数'],
  [/^a whole number from (\d+)$/, (low) => `不小于 ${low} 的整数`],
  [/^(?:a whole number|whole) and in (\[.*\])$/, (range) => `${range} 内的整数`],
  [/^a number in (\[.*\])$/, (range) => `${range} 内的数`],
  [/^a number of at most (.*)$/, (most) => `不大于 ${most} 的数`],
  [/^(?:a number|a finite number|finite)$/, () => '有限的数'],
  [/^(?:a string|a text|a short text)$/, () => '文字'],
  [/^true or false$/, () => 'true 或 false'],
  [/^an object$/, () => '对象'],
  [/^an array of (\w+)$/, () => '数组'],
  [/^one of:? (.*)$/, (ids) => `${ids.replaceAll(', ', '、')} 之一`],
  [/^a list of at most (\d+)$/, (most) => `至多 ${most} 项的列表`],
  [/^a list of at least one$/, () => '至少一项的列表'],
  [
    /^(\d+) names, as many as the network has (outputs|channels)$/,
    (count) => `${count} 个名字（与网络的输出或通道一样多）`,
  ],
  [/^the places of (\d+) among (\d+) weights$/, (kept, size) => `${size} 个权重中 ${kept} 个的位置`],
  [/^names that are all different$/, () => '互不相同的名字'],
  [/^left out where there is a mask$/, () => '空着（已有 mask）'],
  [/^1 or 2$/, () => '1 或 2'],
  [/^base64 of at most (\d+) bytes$/, (most) => `至多 ${most} 字节的 base64`],
  [/^base64 of (\d+) bytes \((\d+) characters\)$/, (bytes, signs) => `${bytes} 字节的 base64（${signs} 个字符）`],
  [/^a fingerprint of 16 hexadecimal digits$/, () => '16 位十六进制的指纹'],
  [/^SHA-256 in hexadecimal digits$/, () => '十六进制的 SHA-256'],
  [/^a text of at most (\d+) bytes$/, (most) => `不超过 ${most} 字节的文字`],
  [/^(".*"|\d+)$/, (value) => value],
]

const usual: readonly Sentence[] = [
  [
    /^unknown (.+?) "(.*)"; one of: (.*)$/s,
    (kind, id, ids) => `没有“${id}”这种${kinds[kind] ?? ` ${kind}`}，可用的有 ${ids.replaceAll(', ', '、')}`,
  ],
  [/^(.+?) must have (\d+) entries, got (\d+)$/, (name, count, got) => `${name} 应有 ${count} 项，而不是 ${got} 项`],
  [
    /^(.+?) must be an object of (.*) alone, got the key (".*")$/s,
    (name, keys, key) => `${place(name)}只能有 ${keys.replaceAll(', ', '、')}，却有 ${key}`,
  ],
  [/^(.+?) must be an object with the key (".*"), got none$/s, (name, key) => `${place(name)}里缺少 ${key}`],
  [/^(.+?) must be (.+), got (.*)$/s, mustBe],
]

const place = (name: string) => (name === 'the file' ? '文件' : `${name} `)

/** Empty where it is not known what is wanted. */
function mustBe(name: string, what: string, got: string): string {
  const known = said(what, wanted)
  return known === undefined
    ? ''
    : `${place(name)}应${known.startsWith('在') ? '' : '为'}${besideChinese(known)}，而不是${besideChinese(given(got))}`
}

function said(text: string, sentences: readonly Sentence[]): string | undefined {
  for (const [pattern, say] of sentences) {
    const match = pattern.exec(text)
    if (match) return say(...match.slice(1).map((part) => part ?? '')) || undefined
  }
  return undefined
}

/** A sentence of the core without its place; `undefined` when it is not in the tables. */
export function inChinese(reason: string): string | undefined {
  return said(reason, [...aboutNetworks, ...aboutPlans, ...aboutModels, ...usual])?.replace(/ ?"(.*?)"/gs, '“$1”')
}

/** A whole message of the core, such as `[plan] rounds must be in [1, 1000], got 0`; English ones have a word before. */
export function coreInChinese(message: string): string {
  const [, where = '', at, reason = message] = /^(\[[\w-]+\] )?(?:at character (\d+): )?(.*)$/s.exec(message) ?? []
  const chinese = inChinese(reason)
  if (chinese === undefined) return `内核报告（英文）：${message}`
  return `${where}${at === undefined ? '' : `第 ${at} 个字符：`}${chinese}。`
}
