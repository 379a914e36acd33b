/** 实验结果的中文说法：由平均、波动和能不能分辨拼成句子。 */

import { fixed, percent } from '../../view/format.js'
import type { Compared, Verdict } from '../paired.js'
import { breakLoss, sizes } from './experiments/every-network.js'
import type { Answer, QuestionId } from './experiments/question.js'
import { retrainEpochs } from './experiments/setup.js'
import { aroundOf, bytesOf, comparedOf, type Finding, meanOf, timesOf } from './finding.js'

const around = (compared: Compared) => fixed(100 * aroundOf(compared), 1)

/** 正负已经在话里说了。 */
const points = (compared: Compared) => `${fixed(100 * Math.abs(compared.mean), 1)} ± ${around(compared)} 个百分点`

const signedPoints = (compared: Compared) => `${fixed(100 * compared.mean, 1)} ± ${around(compared)} 个百分点`

const lost = (compared: Compared) =>
  ({
    more: `准确率降了 ${points(compared)}`,
    less: `准确率升了 ${points(compared)}`,
    none: `准确率没有实质变化（降 ${signedPoints(compared)}）`,
    unknown: `准确率降没降还看不出来（降 ${signedPoints(compared)}，各种子相差太大）`,
  })[compared.verdict]

function hurts(finding: Finding): string {
  const end: Record<Answer, string> = {
    yes: '所以在这里会变差，再训练也一样。',
    no: '所以在这里不会变差。',
    depends: '所以要看剪后有没有再训练。',
    open: '多用几个种子也许能分清。',
  }
  return `剪掉 ${percent(finding.setup.share)} 的权重，剪完马上测，${lost(comparedOf(finding, 'cut'))}；又训练 ${retrainEpochs} 轮之后，${lost(comparedOf(finding, 'retrained'))}。${end[finding.answer]}`
}

function everyNetwork(finding: Finding): string {
  const larger = comparedOf(finding, 'larger')
  const at = (id: 'small' | 'large') => `每层 ${sizes[id]} 个神经元的网络剪到 ${percent(meanOf(finding, id))}`
  const end: Record<Verdict, string> = {
    more: `大网络能多剪 ${points(larger)}，所以不一样：能剪多少，要看有多少是多余的。`,
    less: `小网络反而能多剪 ${points(larger)}，所以不一样，只是和通常想的相反。`,
    none: `这两个网络一样经得起剪，相差不过一步（${signedPoints(larger)}）；两个网络一样，还不能说个个都一样。`,
    unknown: `这几次实验还看不出两者有差别（${signedPoints(larger)}）。`,
  }
  return `不再训练的话，平均说来，${at('small')}，准确率就下降了超过 ${fixed(100 * breakLoss, 0)} 个百分点；${at('large')}，也降了这么多。${end[larger.verdict]}`
}

function generalises(finding: Finding): string {
  const [better, gap] = [comparedOf(finding, 'better'), comparedOf(finding, 'gap')]
  const first: Record<Verdict, string> = {
    more: `对新样本的准确率高出 ${points(better)}`,
    less: `对新样本的准确率低了 ${points(better)}`,
    none: `对新样本一样准（相差 ${signedPoints(better)}）`,
    unknown: `对新样本准不准，这几次实验看不出差别（相差 ${signedPoints(better)}）`,
  }
  const second: Record<Verdict, string> = {
    more: `训练样本和测试样本之间的差距大了 ${points(gap)}。`,
    less: `训练样本和测试样本之间的差距小了 ${points(gap)}${better.verdict === 'more' ? '' : '，但差距小了不等于网络更好'}。`,
    none: '训练样本和测试样本之间的差距没有变。',
    unknown: `训练样本和测试样本之间的差距变没变，这几次实验说不准（${signedPoints(gap)}）。`,
  }
  return `剪掉 ${percent(finding.setup.share)} 再接着训练的网络，和不剪、多训练同样久的网络相比，${first[better.verdict]}。${second[gap.verdict]}`
}

const recall = (compared: Compared, name: string) =>
  ({
    more: `${name}类少认出 ${points(compared)}`,
    less: `${name}类多认出 ${points(compared)}`,
    none: `${name}类认出的和原来一样多（少 ${signedPoints(compared)}）`,
    unknown: `${name}类有没有变化还看不出来（少 ${signedPoints(compared)}）`,
  })[compared.verdict]

const formats: Readonly<Partial<Record<string, string>>> = {
  csr: ' CSR ',
  bitmap: '位图',
  'relative-index': '相对索引',
  huffman: '相对索引加哈夫曼编码',
}

/** 光有零，省了什么。 */
function saved(finding: Finding): string {
  const { dense, smallest } = bytesOf(finding)
  const { whole, masked } = timesOf(finding)
  if (!smallest || dense === undefined || !whole || !masked) return ''
  const bytes =
    smallest.format === 'dense'
      ? `按稠密格式存要 ${dense} 字节，和剪前一样，这里也没有更省的格式。`
      : `按稠密格式存要 ${dense} 字节，和剪前一样：零也占地方。换成不存零的格式（这里是${formats[smallest.format] ?? ` ${smallest.format} `}）才降到 ${smallest.bytes} 字节。`
  const passes = `一次算 128 个样本，剪前 ${fixed(whole.microseconds, 1)} 微秒，权重置零后 ${fixed(masked.microseconds, 1)} 微秒`
  const time = masked.speedUp === null ? '量不出差别' : '要算的其实一样多，这点差别当是设备正忙的偶然'
  return `${bytes}${passes}：${time}。`
}

function everyUse(finding: Finding): string {
  const [common, rare] = [comparedOf(finding, 'common'), comparedOf(finding, 'rare')]
  const end: Record<Answer, string> = {
    yes: '所以在这里，哪一类都没有吃亏。',
    no: '所以吃亏的是少见的那类：如果要紧的正是它，这样剪就不合适。',
    depends: '所以要看哪种错误要紧。',
    open: '哪一类吃亏，这几次实验说不准。',
  }
  return `剪后再训练，${lost(comparedOf(finding, 'accuracy'))}；${recall(common, '常见')}，${recall(rare, '少见')}。${end[finding.answer]}`
}

function mustRetrain(finding: Finding): string {
  const [left, gained, fresh] = ['left', 'gained', 'overFresh'].map((id) => comparedOf(finding, id)) as [
    Compared,
    Compared,
    Compared,
  ]
  const { kept = 0, freshWeights = 0 } = finding.measured.counts
  const back: Record<Verdict, string> = {
    more: `又训练 ${retrainEpochs} 轮，补回 ${points(gained)}；和剪前比，${lost(left)}`,
    less: `又训练 ${retrainEpochs} 轮，反而再降 ${points(gained)}`,
    none: `又训练 ${retrainEpochs} 轮，没有实质变化（${signedPoints(gained)}）`,
    unknown: `再训练 ${retrainEpochs} 轮有没有用，这几次实验说不准（${signedPoints(gained)}）`,
  }
  const other: Record<Verdict, string> = {
    more: `比再训练过的低 ${points(fresh)}：先大后剪在这里是划算的`,
    less: `比再训练过的高 ${points(fresh)}：在这里一开始就用小网络反而更好`,
    none: `和再训练过的一样好（相差 ${signedPoints(fresh)}）：在这里一开始就用小网络也行`,
    unknown: `和再训练过的相比，这几次实验看不出差别（${signedPoints(fresh)}）`,
  }
  return `不再训练的话，${lost(comparedOf(finding, 'lost'))}；${back[gained.verdict]}。另训一个全新的小网络（${freshWeights} 个权重，与剪剩的 ${kept} 个相近），${other[fresh.verdict]}。`
}

export const sayZh: Record<QuestionId, (finding: Finding) => string> = {
  hurts,
  'every-network': everyNetwork,
  generalises,
  'every-use': everyUse,
  'must-retrain': mustRetrain,
}

/** 另外要说的。 */
export const alsoZh: Partial<Record<QuestionId, (finding: Finding) => string>> = { 'every-use': saved }
