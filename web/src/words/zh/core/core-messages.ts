/** What the core refuses, in Chinese: a template for each message of its table. `{#layer}` counts from 1. */

import type { CoreMessageId, CorePhraseId } from '../../../core/ids.js'
import type { Words } from '../../words.js'

export const coreMessages: Readonly<Record<CoreMessageId, Words>> = {
  // Any value.
  'must-be': '{name}应为{wanted}，而不是{given}',
  'must-be-in': '{name}应在 [{low}, {high}] 之内，而不是{given}',
  'must-be-whole': '{name}应为整数，而不是{given}',
  'must-be-finite': '{name}应为有限的数，而不是{given}',
  'must-be-array': '{name}应为数组',
  'must-be-no-nan': '{name}应为数，而不是 NaN',
  'must-be-no-nans': '{name}应全是数，里面却有 NaN',
  'must-have-entries': '{name}应有{wanted}项，而不是{given}项',
  'must-have-some': '{name}至少要有一项',
  'matrix-too-large': '{name}最多{most}个数，而不是{rows} x {columns}个',
  'number-twice': '{name}里每个数只能出现一次，{given}却出现了两次',
  'unknown-id': '没有“{id}”这种{kind}，可用的有{known}',
  'unknown-setting': '没有“{key}”这个设置，可用的有{known}',

  // The text of a network.
  'no-closing-bracket': '“{part}”缺了右括号',
  'argument-missing': '“{part}”的括号里还缺{argument}',
  'argument-no-number': '{argument}应为数字，而不是“{given}”',
  'even-kernel': '填充写 same 时，卷积核的宽度应为奇数，而不是{given}',
  'too-many-arguments': '“{part}”最多写{most}个数，这里有{given}个',
  'no-layer': '“{given}”不是一种层；可以写数字，或{known}',
  'text-too-long': '网络的写法最多{most}个字符',
  'no-layers': '网络至少要有一层，如 8-2',
  'too-many-activations': '末尾最多写两个激活函数，“{given}”是多出来的',
  'no-activation': '“{given}”不是激活函数，可用的有{known}',
  'other-input': '网络的输入写的是“{given}”，而这份数据的样本是{wanted}',
  'no-input': '这里网络要从输入写起，如 784 或 128x3，而不是“{given}”',

  // Networks.
  'too-many-weights': '到{name}为止，网络最多{most}个权重，这里有{given}个',
  'batch-too-large': '每批{batch}个样本时，一层最多算{most}个数，这里要算{given}个',
  'other-outputs': '这份数据要网络输出{wanted}个数（{count}个{what}），现在是{given}个',
  'other-network-input': 'network.input 应为{steps} x {channels}，而不是{givenSteps} x {givenChannels}',

  // Data.
  'table-missing': 'data 为 table 时要给出 table',
  'asset-missing': 'asset 应为{asset}的内容，这里没有给出',
  'nothing-to-train':
    '{@testFraction}和{@validationFraction}应给训练留下样本，而现在是{testFraction}和{validationFraction}（一共{count}个{units}）',
  'columns-no-multiple': '列数应为 steps（{steps}）的倍数，而不是{given}',
  'feature-names':
    'table.featureNames 应给{columns}列每列一个名字，或在 steps 为{steps}时每个通道一个名字，而不是{given}个名字',
  'class-name-twice': 'classNames 应互不相同，“{given}”却出现了两次',
  'samples-no-multiple': '样本里数的个数应为{features}的倍数，而不是{given}',
  'two-features-wanted': '样本应有 2 个特征，而不是{given}个',
  'table-asset-head': '数据文件第 1 行应为 "<samples>,30,malignant,benign"，而不是“{given}”',
  'table-asset-row': '数据文件第{line}行应有 30 个数和一个类别，而不是“{given}”',
  'table-asset-number': '数据文件第{line}行的{column}应为数字，而不是“{given}”',
  'table-asset-class': '数据文件第{line}行的类别应为 0 或 1，而不是“{given}”',
  'table-asset-long': '数据文件应到第{samples}个样本为止，后面却还有“{given}”',
  'digits-asset-short': '数据文件应以{wanted}字节的文件头开始，而它只有{given}字节',
  'digits-asset-start': '数据文件应以 “PPD1” 开头，而它不是',
  'digits-asset-count': '数据文件应有 1 到{most}个样本，而不是{given}个',
  'digits-asset-side': '数据文件里的{side}应为{wanted}，而不是{given}',
  'digits-asset-levels': '数据文件里灰度级数减 1 应为 15 或 255，而不是{given}',
  'digits-asset-length': '{samples}个样本的数据文件应有{wanted}字节，而不是{given}字节',
  'digits-asset-label': '数据文件里的标签应在 [0, 9] 之内，而第{#sample}个样本的是{given}',

  // Experiments and models.
  'patience-without-samples': '{@patience}为{patience}时要有验证样本，{@validationFraction}不能是{given}',
  'patience-without-share': '{@patience}大于 0 时要有验证集，{@validationFraction}不能是 0',
  'loss-for-numbers': '目标是数时，{@loss}应为 mean-squared-error，而不是{given}',
  'layer-without-weights': '应为带权重的层，而不是{given}',
  'tensor-missing': 'tensors 里缺少{name}',
  'tensor-shape': '{name}的形状与网络的这一层不符',
  'model-damaged': '模型已损坏：它的{what}应为{wanted}，算出来的是{given}',

  // Criteria.
  'criterion-needs': '准则“{id}”要用到{what}，而这里没有',
  'criterion-beyond-weights': '这里的准则应只凭权重给权重打分，而“{id}”要用到{needs}；可用的有{known}',
  'criterion-of-others': '这里的准则应只凭权重给权重打分，而“{id}”给{grain}打分；可用的有{known}',
  'no-hidden-layer-here': '应为隐藏层，而这个网络没有隐藏层',
  'no-zeros-to-count': ({ given }) =>
    given === 'none'
      ? '这个准则数的是恰好为 0 的输出：第{#layer}层后面没有激活函数，要有 relu 这样的'
      : '这个准则数的是恰好为 0 的输出：第{#layer}层的激活函数{given}从不恰好为 0，要用 relu 这样的',
  'ablation-without-spec': '要给出 description：缩小的网络由它而来',
  'temperature-of-numbers': '学的是数时，{@temperature}应为 1，而不是{given}',
  'temperature-without-weights': '网络最后一层没有权重时，{@temperature}应为 1，而不是{given}',
  'too-many-kept': '留下的权重最多{most}个，而不是{given}个',
  'weights-diverged': '训练已经发散：第{#layer}个权重层第{#row}行第{#column}列的权重是{given}',
  'score-no-number': '分数应为数，而第{#part}部分的第{#entry}个是 NaN',
  'row-scope-without-rows': '{@scope}为 row 时，每行要不止一个数；神经元和层请用 global 或 layer',

  // Cuts.
  'layers-without-weights': '{@layers}应为带权重的层，而不是{given}',
  'layers-not-hidden': '{@layers}应为带权重的隐藏层，而不是{given}',
  'units-without-layers': '神经元的准则要有隐藏层，而这个网络没有',
  'row-scope-of-units': '神经元没有行，{@scope}应为 global 或 layer，而不是 row',
  'criterion-of-layers': '{@criterion}应为权重或神经元的准则，{given}是给整层打分的，整层用 removeLayer 拿掉',
  'sigma-of-highest': 'sigma 只能配先剪低分的准则，{given}先剪高分',
  'threshold-of-changing':
    '{criterion}边剪边重新打分，{@amountKind}不能用 threshold，可以用 fraction、count、bytes 或 macs',
  'n-of-m-of-units': 'n-of-m 只能配权重的准则，而不是{given}',
  'amount-below-least': ({ kind }) =>
    `{@amount}至少为{least}（能剪的全部剪掉之后剩下的${kind === 'macs' ? '乘加次数' : '字节数'}），而不是{given}`,
  'heal-without-answers': '{healing}要用到样本的答案，而这里没有',
  'heal-other-layers': '剪后的网络应与剪前同层、只是少了权重，这里的层却不同',
  'heal-without-samples': '修复至少要有一个样本，而这里没有',

  // Layers that are taken out.
  'layer-not-hidden': '应为带权重的隐藏层，而不是{given}',
  'bridge-not-dense': '这种接法只能用在两个全连接层之间；输入和输出形状相同的卷积层可以用“直接连接”',
  'identity-of-dense':
    '“直接连接”要求前后一样宽，而这里进来的是{given}，后面要的是{taken}；“矩阵乘积”和“最小二乘”没有这个限制',
  'identity-of-shapes': '“直接连接”要求前后形状相同，而这里进来的是{given}，后面要的是{taken}',
  'bridge-without-samples': '“最小二乘”至少要有一个样本',
  'no-hidden-layer': '这个网络没有隐藏层',

  // Plans.
  'layer-by-layer-kind': 'layer-by-layer 的{@amountKind}应为 fraction，而不是{given}',
  'plan-kind': '{plan}的{@amountKind}应为 fraction、count、bytes 或 macs，而不是{given}',
  'iterative-leaves-nothing': 'iterative 每轮剪去剩下的同样比例，{@amount}应留下一些，而不是{given}',
  'from-scratch-of-weights': 'from-scratch 只能配神经元的准则，而不是{given}；权重可以用 reinitialise',
  'rewind-other-layers': 'rewind 要求各层还是最初的样子，而有的神经元或层已经拿掉了',
  'rewind-other-weights': 'rewind 要回到这个种子给出的初始权重，而读入的网络是从别的权重训练起的，或没有写明',
  'retrain-to-watch': '{criterion}要看着训练打分，{@retrain}至少为 1，而不是 0',
  'plan-not-begun': '要先开始一个计划',

  // True effects.
  'criteria-of-grains': 'criteria 应同为权重、神经元或层的准则，{given}不是',
  'entries-without-layer': '写了 entries，{@layers}就要恰好写一层',
  'healing-of-layers': '整层拿掉时由桥接顶替，{@healing}应为 none，而不是{given}',
  'truth-without-weights': '这个网络没有能剪的权重',
  'truth-without-layers': '这个网络没有隐藏层',
  'truth-not-begun': '要先开始逐个去掉来量真实影响',
  'truth-not-ended': '真实影响要先全部量完',
  'truth-of-changed': '量真实影响时网络不能变，而它已经变了',

  // Bytes of networks.
  bits: '位数应为 32 或 8，而不是{given}',
  'huffman-bits': 'huffman 用 8 位，而不是{given}',
  'finite-for-bits': '8 位只能存有限的权重，而第{#entry}个是{given}',
  'n-m-kept': 'n-m 在一行里每{m}个权重最多留{n}个，掩码却在某处留得更多',
  'bytes-short': '字节不够：还要{wanted}个，只剩{left}个',
  'bytes-left': '多出了{left}字节',
  'bits-short': '位不够了',
  'filling-bit': '填充的位里有 1',
  'entry-behind': '第{entry}项落在最后一个权重之后',
  'value-of-bits': '8 位的数应在 [-127, 127] 之内，而不是 -128',
  'place-behind': '第{#row}行有一个位置超出了它的段',
  'csr-length': '{rows}行的 csr 怎么也不会是{bytes}字节',
  'csr-first-row': '第一行应从 0 开始，而不是{given}',
  'csr-row-end': '第{#row}行的终点{given}不对',
  'csr-column': '第{#row}行的第{#column}列次序不对或超出了范围',
  'code-too-full': '码表里短码太多了',
  'code-without-word': '码表里没有以这些位开头的码',
}

export const corePhrases: Readonly<Record<CorePhraseId, Words>> = {
  'a-number': '数',
  'a-string': '文字',
  'true-or-false': 'true 或 false',
  'array-of-numbers': '数的数组',
  'array-of-strings': '文字的数组',
  'array-of-rows': '行的数组',
  'an-array': '一个数组',
  'an-object': '对象',
  'a-function': '函数',
  'a-symbol': 'symbol',
  'a-bigint': 'bigint',
  quoted: '“{text}”',
  activation: '激活函数',
  'amount-kind': '数量种类',
  bridge: '桥接方式',
  criterion: '准则',
  'data-set': '数据集',
  encoding: '存储格式',
  form: '形式',
  healing: '修复方法',
  initialisation: '初始化',
  'layer-type': '层',
  loss: '损失函数',
  optimiser: '优化器',
  part: '数据部分',
  'part-to-cut': '可剪的部分',
  plan: '计划',
  reading: '读法',
  restart: '重启方式',
  run: '运行',
  schedule: '学习率变化',
  scope: '范围',
  'weight-to-keep': '要留的权重',
  classes: '类别',
  targets: '目标',
  samples: '样本',
  subjects: '受试者',
  'a-network': '网络',
  answers: '样本的答案',
  'the-movement': '训练中权重的移动',
}
