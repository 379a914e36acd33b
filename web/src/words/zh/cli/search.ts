/** 中文：search。 */

import { besideChinese } from '../../beside-chinese.js'
import type { searchEn } from '../../en/cli/search.js'

const measures = { accuracy: '准确率', balancedAccuracy: '平衡准确率', macroF1: '宏平均 F1' }

export const searchZh: typeof searchEn = {
  summary: '在给定的字节数以内搜索小网络：宽度 × 准则 × 比例 × 位数',
  about:
    '先把数据集的网络和更窄的网络各训练几轮，按每个准则、每个比例各剪一遍（分至多三轮剪完），剪后再训练同样多轮，在验证集上分别测 float32 和 8 位整数两种形式。轮流按指标和按“字节数—指标”的各层前沿，留下较好的一半，轮数加倍重新训练，如此反复（逐次减半）。最后一级的前沿换一组没参与挑选的种子重新训练，在测试集上测一次；测试集不参与任何挑选。旁边列出字节数相近的小型稠密网络、随机剪枝和完整网络，训练轮数都相同。字节数是设备上存放权重、偏置、缩放系数和查找表所需，不含代码。线程数不影响结果。可以按 Ctrl+C 停下；写了 -o 就留下已算出的结果，下次用 --resume 接着算。',
  title: '搜索',
  heading: '搜索',
  seeTrain: '数据集、损失函数、优化器和学习率变化见 pruning-playground help train；准则见 pruning-playground list。',
  options: {
    budget:
      '网络最多占多少字节：写一个数，或 2kB（1 kB 为 1000 字节）、2KiB（1024 字节），或完整网络 8 位整数形式的一个比例，如 10%',
    criteria: '怎么剪：权重或神经元的准则；剪掉的神经元会从网络里拿走',
    amounts: '剪去多大比例的权重；每个网络不剪的情形总会一起试',
    widths: '试哪些宽度：原网络各层宽度的几倍',
    forms: '用哪种数存放',
    rungs: '挑选几级；每级的网络减半，训练轮数加倍',
    firstEpochs: '第一级训练几轮，剪枝前后各一半',
    measure: '和字节数一起权衡的指标；预测数值时 accuracy 是 R²',
    seeds: '每次挑选都看验证集上这些种子的平均值',
    finalSeeds: '找到的网络用这些种子各重新训练一遍，在测试集上测',
    models: '把找到的网络写到 NAME.1.json、NAME.2.json 等，取最终种子中的第一个',
    output: '把全部结果写到 NAME.json；中途停下时写已经算出的',
    resume: '从 -o 或 merge 写下的文件接着算',
    shard:
      '只算一个阶段（某一级或最终测试）中的一份，如十份中的第三份 3/10：每台机器各算一份，用 pruning-playground merge 合并后，再用 --resume 算下一个阶段',
  },
  wanted: {
    budget: '字节数，如 1500、2kB、2KiB，或一个比例，如 10%',
    shares: (most) => `至多 ${most} 个 0 和 1 之间互不相同的数，以英文逗号隔开，如 0.5,0.9`,
    ids: (ids) => `以下各项，以英文逗号隔开：${ids.join('、')}`,
    criteria: '权重或神经元的准则，以英文逗号隔开，如 magnitude,unit-taylor（全部见 pruning-playground list）',
  },
  usualEpochs: '使最后一级训练的轮数不超过数据集轮数的两倍',
  columns: {
    network: '网络',
    cut: '剪法',
    form: '数',
    bytes: '字节',
    test: '测试集',
    dense: '小型稠密',
    random: '随机剪枝',
  },
  rows: {
    data: '数据',
    budget: '预算',
    chosen: '挑选依据',
    tested: '测试种子',
    rungs: '各级',
    time: '总用时',
    files: '文件',
    lab: '实验室',
  },
  noCut: '不剪',
  cut: (criterion, percent) => `按 ${criterion} 剪 ${percent}`,
  whole: '完整网络',
  measureOf: (measure, isClasses) => (isClasses ? measures[measure] : 'R²'),
  foundHeading: (measure, isClasses, seeds) =>
    `找到的网络：测试集上的${besideChinese(measure)}${isClasses ? '（%）' : ''}，${seeds} 个种子的平均值 ± 标准差；旁边是字节数相近的稠密网络和随机剪枝，训练轮数相同`,
  nothing: '试过的网络没有一个放得进这个预算。',
  bytesOf: (bytes, whole) => `${bytes} 字节；完整网络的 8 位整数形式占 ${whole} 字节`,
  chosenBy: (measure, seeds) =>
    `验证集上的${besideChinese(measure)}，种子 ${seeds.join('、')}${seeds.length > 1 ? ' 的平均值' : ''}`,
  rungsOf: (rungs) => rungs.map(([candidates, epochs]) => `${candidates} 个（${epochs} 轮）`).join('、'),
  linked: '--json 里有每个网络的链接；--models 写出的文件也能在那里打开',
  progress: (stage, done, total, front) => `${stage}：已完成 ${done}/${total}  目前值得要的网络：${front}`,
  stage: (name) => (name === 'final' ? '最终测试' : name.replace(/^rung (\d+)$/, '第 $1 级')),
  stageDone: (stage, index, count, file) =>
    `${stage}共 ${count} 份，第 ${index} 份已算完${file ? `，写在 ${file}` : ''}；各份都算完后用 merge 合并，再用 --resume 接着算。`,
  kept: (results, file) =>
    `已把 ${results} 个结果写入 ${file}，加上 --resume ${file} 就能接着算（仍写到这个文件时再加 --force）。`,
  stopped: (kept) => `已停止：${kept}`,
  errors: {
    noBudget: '请用 --budget 写明网络最多占多少字节，如 2kB 或 10%。',
    layerCriterion: (id) => `--criteria 应为权重或神经元的准则，而且不看训练过程；“${id}”不是。`,
    oddEpochs: (given) => `--first-epochs 应为偶数，剪枝前后各一半，收到的是 ${given}。`,
    noTest: '要有测试集，还要有验证集来挑选。',
    sameSeeds: (seed) => `--final-seeds 不能和 --seeds 重复：${seed} 两边都有。`,
    isShard: (file) => `${file} 只是一份，请先用 merge 把各份合并。`,
    otherSearch: (file, condition, wanted = '没有', got = '没有') =>
      `${file} 是另一次搜索的结果：${condition} 应为${besideChinese(wanted)}，文件里却是${besideChinese(got)}。`,
    done: '搜索已经结束，没有可分的工作了。',
  },
}
