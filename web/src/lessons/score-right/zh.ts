import type { LessonWords } from '../lesson.js'
import type { textEn } from './en.js'
import type { WeightName } from './weights.js'

const lesson: LessonWords = {
  title: '分数说得准吗？',
  lead: '剪枝不会把每一刀都试一遍，而是给每个权重打一个分，然后相信它。这一课把一个小网络的每个权重真的拿掉一次，再放回去：分数怎么说，实际又怎样，一看便知。',
  steps: [
    {
      title: '找出分数说谎的权重',
      text: '每个点是一个权重。浅色区里是分数最低的四分之一，它们会先被剪。请在浅色区里挑一个其实很要紧的点：它在图的上半部分。',
      hint: '左下角的点是我们想要的：说它便宜，它也确实便宜。要找的是左上角的点。点一下就选中；用键盘时，方向键逐点移动，回车选中。这个标准没有说谎的点，就换一个标准。',
    },
    {
      title: '找出给这个网络排序最准的标准',
      text: '分数要是完全准确，所有的点都落在对角线上，等级相关系数 ρ（斯皮尔曼）等于 1。把菜单里的标准都看一看，选定一个，说它排得最准。',
      hint: '只看权重大小的分数，不知道数据怎样用到这个权重。试试看损失斜率的，再试试看损失曲率的。',
    },
    {
      title: '给学会了异或的网络剪权重',
      text: '在图最上面的“看什么”里选“异或”。同一个网络复制三份，用三种办法挑下一个要剪的权重。一个一个剪下去，直到三份里只剩一份还能答对全部四题。',
      hint: '多按几次“再剪一个权重”。要是三份始终分不出高下，就换一个种子：有的网络怎么剪都撑得住。',
    },
    {
      title: '别只信一个网络',
      text: '一个网络也许是碰巧。换种子再训练十个，看看每种办法平均能撑多久。',
      hint: '按钮在三个网络的下面，要等几秒钟。',
    },
    {
      title: '把双胞胎一起拿掉',
      text: '在图最上面的“看什么”里选“双胞胎”。这里的神经元看上去几乎个个可有可无。请找出这样两个：单独拿掉哪一个都不会多错一个样本，两个一起拿掉，却多错十分之一以上。',
      hint: '双胞胎做的是同一件事：它们连到两个输出的线，颜色一样。这个网络要是没有双胞胎，就换一个种子。',
    },
    {
      title: '只留下必需的',
      text: '现在尽量多拿掉几个神经元，但一个样本也不能多错。',
      hint: '一个接一个地拿，看多错了几个样本：谁一拿掉就多错，就把谁放回去。双胞胎里总得留一个。要是剩得还太多，就换一个神经元开头。',
    },
  ],
  end: '分数只是预测。只看权重大小的分数可能错得很远；一次只剪一个时，看曲率的要准得多。即使对每一个都说得准，也说不出两个一起会怎样。所以，剪一点，重新打分，再剪一点，每一刀之后都量一量损失。',
}

const from = ({ matrix, column }: WeightName) => (matrix === 0 ? ['x', 'y'][column] : `${matrix}.${column + 1}`)

export const textZh: typeof textEn = {
  lesson,
  scene: '看什么',
  scenes: { weights: '每个权重', xor: '异或', twins: '双胞胎' },
  seed: '种子',
  working: '正在训练三个小网络，再把它们逐个拆开来量。',
  empty: '还没有量出什么。按“从头再来”就开始训练。',
  weights: {
    about: (weights, samples) =>
      `一个有 ${weights} 个权重的网络，用双月数据训练（合成数据，${samples} 个样本）。每个权重单独拿掉一次，损失的变化就是它真正的代价。`,
    criterion: '分数',
    axes: '坐标',
    byRank: '名次',
    byValue: '数值',
    aWeight: '权重',
    saidRank: '按分数的名次',
    trueRank: '按真实代价的名次',
    said: '分数',
    true: '损失的变化',
    chart: (name, rho) => `每个权重的分数（${name}）与损失的真实变化，等级相关系数 ${rho}。方向键逐个移动，回车选中。`,
    weight: (name) =>
      name.matrix === 2 ? `${from(name)} → 输出 ${name.row + 1}` : `${from(name)} → ${name.matrix + 1}.${name.row + 1}`,
    told: ({ weight, said, truth, all, change }) =>
      `权重 ${weight}：按分数排第 ${said}，按真实代价排第 ${truth}，共 ${all} 个；拿掉它，损失变化 ${change}。`,
    howToRead: '把指针移到点上，或者点一下，或者用方向键。“x → 1.3”是输入 x 连到第一个隐藏层第 3 个神经元的权重。',
    lies: '这个分数说了谎：说它便宜，其实代价很大。',
    randomLies: '随机分数本来就是乱说的，算不上说谎。请换一个真正的标准。',
    notCheap: '分数并没有说它便宜：它不在浅色区里。',
    notDear: '没有说谎：说它便宜，它也确实不在代价大的那一半里。',
    legend: {
      band: '分数最低的四分之一',
      cheapest: '真正最便宜的四分之一',
      first: '会第一个被剪',
      best: '真正最便宜的',
      byRank: '完全准确的分数会落在这里',
      byValue: '损失不变',
    },
    ideas: {
      magnitude: '权重有多大：小的就当作不要紧。数据怎样用到它，一概不问。',
      row: '权重的大小，和进入同一个神经元的全部权重相比。',
      random: '随机抽的数，作对照用：比它还不如的分数，等于什么也不知道。',
      snip: '损失的斜率乘权重：权重缩小一点，损失会变多少。它是为训练之前的网络设计的，那时斜率还大。',
      'gradient-weight': '斜率乘权重，每个样本先平方再取平均：训练之后正负斜率会互相抵消，这样它们都还算数。',
      fisher: '用斜率平方的平均来代替损失的曲率。恰好是一阶泰勒分数的一半，次序相同。',
      obd: '最优脑损伤（Optimal Brain Damage）：损失在这个权重方向上的曲率 h，乘权重的平方。平坦方向上的大权重可以剪，陡峭方向上的小权重剪不得。（高斯-牛顿矩阵是曲率的常用估计。）',
      'taylor-second': '斜率和曲率都算上，带正负号：预测单独剪去这个权重时损失会变多少。',
      obs: '最优脑外科（Optimal Brain Surgeon）：让其余权重挪一挪来弥补，看弥补之后剪哪个代价最小；剪掉它，挪好其余的，再找下一个。H 是全部曲率组成的矩阵，所以它知道权重之间怎样配合。',
    },
    repaired: (after, without) =>
      `OBS 的真实代价是在它挪动其余权重之后量的：代价的中位数只有 ${after}，不弥补时是 ${without}。这么多权重的代价都小到差不多，先后就很难排准，ρ 也就低。但它剪得其实很好，看看“异或”就知道。`,
    claim: '这个排得最准',
    isBest: (name, rho) => `对：ρ = ${rho}，在这个网络上，菜单里没有比“${name}”更高的。`,
    isNotBest: (name, rho) => `不是“${name}”：ρ = ${rho}，菜单里还有更高的。`,
    rho: 'ρ',
    table: (seen, all) => `看过的 ${seen} 个标准（共 ${all} 个）的等级相关系数`,
  },
  xor: {
    about:
      '一个 2-4-1 的网络，用异或真值表的四行训练：输入 a 和 b 恰有一个是 1 时，输出 y 应当是 1；y 超过二分之一就算答 1。共 12 个权重，剪了之后不再训练。细虚线是剪掉的，最近剪掉的那条另有标记。',
    next: '再剪一个权重',
    back: '放回一个',
    methods: { magnitude: '绝对值', obd: 'OBD', obs: 'OBS' },
    ways: {
      magnitude: '挑最小的',
      obd: '最优脑损伤：看曲率',
      obs: '最优脑外科：剪后再挪其余的',
    },
    weight: ({ matrix, row, column }) => (matrix === 0 ? `${'ab'[column]} → ${row + 1}` : `${column + 1} → y`),
    outputs: '三份的回答',
    wanted: 'a b → y',
    last: '刚剪的',
    loss: '损失',
    isRight: '答对',
    isWrong: '答错',
    now: (gone, right, areAll) => {
      const without = gone === '0' ? '一个也没剪时' : `剪掉 ${gone} 个权重后`
      if (areAll) return `${without}，三份都答对全部四题。`
      if (!right.length) return `${without}，没有一份还能答对全部四题。`
      return `${without}，只有 ${right.join(' 和 ')} 还答对全部四题。`
    },
    trySeeds: '再训练十个网络',
    method: '按什么挑',
    mean: '出错之前剪掉的权重，平均',
    range: '最少到最多',
    seedsTable: (count) =>
      `${count === '10' ? '种子 1–10 的 10 个网络都学会了四行' : `种子 1–10 里有 ${count} 个网络学会了四行，只算这些`}；最多剪 8 个权重。`,
  },
  twins: {
    about: (units, samples) =>
      `一个有 ${units} 个隐藏神经元的网络，任务是分开两簇点，输入是 x 和 y，输出是 A 和 B（合成数据，${samples} 个样本）：神经元比需要的多。`,
    pairs: (free, twins) =>
      twins
        ? `单独拿掉都不碍事的神经元有 ${free} 种两两组合，其中 ${twins} 对一起拿掉会多错十分之一以上，称为“双胞胎”。`
        : `单独拿掉都不碍事的神经元有 ${free} 种两两组合，一起拿掉也都不会多错很多：这个网络里没有双胞胎。换一个种子也许就有。`,
    picture: (out) => (out.length ? `拿掉了 ${out.length} 个神经元的网络：${out.join('、')}` : '完整的网络'),
    table: '每个神经元单独的代价',
    neuron: '拿掉',
    takeOut: (unit) => `神经元 ${unit}`,
    rise: '单独：损失',
    lost: '单独：多错几个样本',
    takeTwo: '拿掉两个或更多，就能把各自的代价之和与一起拿掉的代价作比较。',
    compared: '各自的代价之和（空心），一起的代价（实心）',
    together: ({ out, sum, truth, lost, samples, isDearer }) =>
      `拿掉 ${out.join('、')}：各自的代价加起来是 ${sum}，一起拿掉是 ${truth}，${samples} 个样本里多错 ${lost} 个。${isDearer ? '单个神经元的分数看不出这一点。' : ''}`,
  },
  seen: {
    lie: (weight, said, truth, all) => `${weight}：按分数排第 ${said}，按真实代价却排第 ${truth}，共 ${all} 个。`,
    order: (name, rho, worst, worstRho) => `在这里“${name}”的 ρ = ${rho}；菜单里最低的是“${worst}”，${worstRho}。`,
    xor: (gone) => `剪掉 ${gone} 个权重后，只有 OBS 答对全部四题：它会调整其余的权重，弥补剪掉的那一个。`,
    seeds: (obs, obd, magnitude) =>
      `第一次出错之前，OBS 平均剪掉 ${obs} 个权重，OBD ${obd} 个，绝对值 ${magnitude} 个。`,
    twins: (pair, lost, samples) => `神经元 ${pair}：单独拿掉都不多错，一起拿掉，${samples} 个样本里多错 ${lost} 个。`,
    needed: (out, units) => `${units} 个神经元拿掉了 ${out} 个，原来答对的样本一个也没丢。`,
  },
}
