/** 第二课，中文。 */

import type { FourStepsText } from './en.js'

const parts = { weights: '权重', neurons: '隐藏神经元' }

export const zh: FourStepsText = {
  lesson: {
    title: '四步一圈，转下去能剪到多小？',
    lead: '剪枝不是一刀的事，而是一个四步的圈：评估、选策略、剪掉、再训练，然后回头又是评估。上路之前，网络先训练一次。图里每一步是一个框，按哪个框，就当场做哪一步。数据是为这一课造出来的点。',
    steps: [
      {
        title: '先训练',
        text: '按“训练”。网络从随机的权重开始，学着把两类点分开。点后面的底色，是网络对平面上每一处的判断。看看它怎样一点点成形。',
        hint: '顶多等十来秒。要是某个种子学得不好，换一个种子。',
      },
      {
        title: '剪掉一半，先不再训练',
        text: '按“评估”，再按“选策略”：策略不用改，全部权重里最小的一半就标出来了。然后按“剪掉”，看看底色和曲线成了什么样。',
        hint: '网络图里，将要剪掉的连线画成虚线，其余变淡。剪完当场就测，还没有再训练。',
      },
      {
        title: '把剩下的再训练一遍',
        text: '按“再训练”。剪掉的不会回来，剩下的接着学，学的轮数和当初一样。',
        hint: '曲线从剪枝的记号往后接着走。丢掉的找回来了多少？',
      },
      {
        title: '一圈一圈，剪到很小',
        text: '达到图上写的目标。先用原来的策略再转一两圈，看图上方那句话：剩下的权重里，有多少已经不在从输入到输出的任何一条通路上。那些是断路，再怎么训练也用不上。然后找一种不留断路的剪法。',
        hint: '剪一个神经元，连着它的权重就一起走，不会留下断路。先把剪过的一刀一刀收回，退到完整的网络；再改剪神经元，每圈五分之一，各层分开排。圆环和双月可以全网一起排，每圈三分之一上下。“再来一圈”会照现在的策略把四步走完。',
      },
    ],
    end: '刚剪完掉了多少，并不等于最后掉多少：再训练能补回很大一部分；分几次剪、中间训练，比一刀剪完走得远。在这里，零散地剪权重会留下断路，整个剪神经元就不会，所以走得更远。不过这只是这几个小网络的情形，不是定律。每种剪法到底省下什么，第三课接着看。',
  },
  figure: {
    task: '任务',
    tasks: { spiral: '螺旋', circle: '圆环', moons: '双月' },
    seed: '种子',
    flow: '流程图：按一个框，做一步',
    boxes: { initialise: '训练', evaluate: '评估', choose: '选策略', remove: '剪掉', retrain: '再训练' },
    refusals: {
      busy: '稍等',
      'train-first': '要先训练',
      'evaluate-first': '要先评估',
      'choose-first': '要先选策略',
      'retrain-first': '要先再训练',
      'cut-first': '还没有剪',
      'nothing-left': '再没有可剪的',
    },
    random: (weights) => `${weights} 个随机权重`,
    learned: (weights) => `${weights} 个权重，已训练`,
    right: (share) => `答对 ${share}`,
    chosen: (count, left, way) => `${left} 个${way === 'weights' ? '权重' : '神经元'}里选 ${count} 个`,
    left: (kept, share) => `剩 ${kept} 个，答对 ${share}`,
    around: (round) => `再来一圈：第 ${round} 圈`,
    loop: '回到评估，再来一圈',
    strategy: '策略',
    way: '剪什么',
    ways: { weights: '权重', neurons: '神经元' },
    about: {
      weights: {
        global: '所有权重排一个名次，绝对值最小的先剪，不管它在哪一层。',
        layer: '每层各排名次，绝对值最小的先剪；各层剪去同样的比例。',
      },
      neurons: {
        global: '所有隐藏神经元排一个名次：估计输出置零后损失变化最小的先剪。',
        layer: '每个隐藏层各排名次：估计输出置零后损失变化最小的先剪；各层剪去同样的比例。',
      },
    },
    scope: '怎么排',
    scopes: { global: '全网一起排', layer: '各层分开排' },
    share: '每圈剪去剩余的',
    takeBack: '收回上一刀',
    plane: '网络怎么判',
    curve: '曲线',
    curves: { loss: '损失', accuracy: '准确率' },
    train: '训练样本',
    test: '测试样本',
    epoch: '轮',
    cutTo: (kept) => `剪到 ${kept}`,
    weightsAfterCut: '剪后剩下的权重数',
    chart: (epochs, cuts) => `到现在共 ${epochs} 轮，其间剪了 ${cuts} 次。方向键逐点读数。`,
    says: {
      untrained: (right, samples) => `还什么都没学：${samples} 个测试样本蒙对 ${right} 个。`,
      trained: (right, samples, weights) => `训练好了：用 ${weights} 个权重，${samples} 个测试样本答对 ${right} 个。`,
      evaluated: (right, samples) => `评估完了：${samples} 个测试样本答对 ${right} 个。接下来选剪什么。`,
      chosen: (count, left, way) => `选好了：${left} 个${parts[way]}里剪 ${count} 个，网络图里已画成虚线，其余变淡。`,
      nothingLeft: '再没有可剪的了：每个隐藏层至少留一个神经元，整个网络至少留一个权重。',
      cut: ({ before, cut, samples, isApart }) =>
        isApart
          ? `剪完了，还没有再训练：${samples} 个里答对的从 ${before} 个变成 ${cut} 个。`
          : `剪完了，还没有再训练：${samples} 个里答对 ${cut} 个，剪之前是 ${before} 个。这点差别，这些样本分不出来。`,
      retrained: ({ retrained, samples, lost, back }) => {
        const now = `再训练完了：${samples} 个里答对 ${retrained} 个。`
        if (lost <= 0) return `${now}这一刀本来就没有丢掉答案。`
        if (back < 0) return `${now}这一刀丢了 ${lost} 个，现在又多错了 ${-back} 个。`
        return `${now}这一刀丢了 ${lost} 个，${back >= lost ? `全找回来了${back > lost ? '，还多对了几个' : ''}` : `找回来 ${back} 个`}。`
      },
    },
    offPath: ({ kept, offPath }) => `剩下的 ${kept} 个权重里，有 ${offPath} 个不在从输入到输出的任何一条通路上。`,
    goal: '目标',
    goalWeights: (weights) => `不超过 ${weights} 个权重，现在`,
    goalRight: (share) => `再训练后答对 ${share}，现在`,
    reached: '已达到',
    table: '用表格看每一圈',
    columns: ['圈', '剪了什么', '剩下的权重', '断路', '剪之前', '刚剪完', '再训练后'],
    taken: (share, way, scope) => `${share} 的${way}，${scope}`,
  },
  seen: {
    train: (right, samples, weights) => `${weights} 个权重，${samples} 个测试样本答对 ${right} 个。`,
    cut: ({ removed, all, before, cut, samples, isApart }) =>
      isApart
        ? `${all} 个权重剪掉 ${removed} 个，还没再训练，${samples} 个里答对的就从 ${before} 个变成了 ${cut} 个。`
        : `${all} 个权重剪掉 ${removed} 个：${samples} 个里答对 ${cut} 个，剪之前是 ${before} 个。这点差别，这些样本分不出来。`,
    retrain: ({ before, cut, retrained, samples }) =>
      `${samples} 个里，剪之前答对 ${before} 个，刚剪完 ${cut} 个，再训练之后 ${retrained} 个。`,
    goal: (kept, all, share, rounds) => `转了 ${rounds} 圈，${all} 个权重剩下 ${kept} 个，测试样本还答对 ${share}。`,
  },
}
