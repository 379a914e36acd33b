#include "data/source.h"

#include <array>
#include <string>

#include "base/check.h"
#include "data/breast_cancer.h"
#include "data/digits.h"
#include "data/names.h"
#include "data/practice.h"
#include "data/regression_2d.h"
#include "data/signals/heart.h"
#include "data/signals/motion.h"
#include "data/signals/pulse.h"
#include "data/signals/stress.h"
#include "data/toy_2d.h"
#include "data/truth_tables.h"

namespace prune {

namespace {

constexpr std::string_view kLang =
    "Lang, Witbrock: Learning to tell two spirals apart, Connectionist Models Summer School 1988";
constexpr std::string_view kThrun =
    "Thrun and others: The MONK's problems - a performance comparison of different learning algorithms, "
    "CMU-CS-91-197, 1991";
constexpr std::string_view kLeCun =
    "LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, Proc. IEEE 86(11), 1998";
constexpr std::string_view kStreet =
    "Street, Wolberg, Mangasarian: Nuclear feature extraction for breast tumor diagnosis, IS&T/SPIE 1993";

constexpr std::string_view kMcSharry =
    "McSharry, Clifford, Tarassenko, Smith: A dynamical model for generating synthetic electrocardiogram signals, "
    "IEEE TBME 50(3), 2003";
constexpr std::string_view kTang =
    "Tang, Chen, Ward, Elgendi: Synthetic photoplethysmogram generation using two Gaussian functions, "
    "Scientific Reports 10:13883, 2020";
constexpr std::string_view kBachmann =
    "Bachmann, Ammann: Vibrations in structures induced by man and machines, IABSE SED 3e, 1987";
constexpr std::string_view kCastaldo =
    "Castaldo and others: Acute mental stress assessment via short term HRV analysis in healthy adults, Biomedical "
    "Signal Processing and Control 18, 2015; Alexander and others: Separating individual skin conductance responses in "
    "a "
    "short interstimulus-interval paradigm, J. Neuroscience Methods 146, 2005";

constexpr Index kPoints = 400;
constexpr TrainingPreset kToyTraining{.learningRate = 1e-2, .batchSize = 16, .epochs = 100};
constexpr TrainingPreset kSignalTraining{.learningRate = 2e-3, .batchSize = 32, .epochs = 20, .weightDecay = 1e-4};
constexpr TrainingPreset kTableTraining{.learningRate = 1e-2, .batchSize = 16, .epochs = 60};

constexpr std::array<DataSource, 18> kSources{{
    {.id = "circle",
     .name = {"圆环", "circle"},
     .summary = {"合成数据：一团点被另一圈点围住，直线分不开。",
                 "Synthetic: a disc of points inside a ring of others; no line parts them."},
     .channels = names::kPlane,
     .classes = names::kColours,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.1,
     .network = "2-8-8-2",
     .training = kToyTraining,
     .draw = toy2d::circle},
    {.id = "clusters",
     .name = {"两簇", "two clusters"},
     .summary = {"合成数据：两簇分开的点，一条直线就够。",
                 "Synthetic: two clouds apart from each other; one line is enough."},
     .channels = names::kPlane,
     .classes = names::kColours,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.1,
     .network = "2-8-8-2",
     .training = kToyTraining,
     .draw = toy2d::clusters},
    {.id = "xor",
     .name = {"异或点云", "XOR cloud"},
     .summary = {"合成数据：四个角落，对角同类。", "Synthetic: four corners, opposite ones alike."},
     .channels = names::kPlane,
     .classes = names::kColours,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.1,
     .network = "2-8-8-2",
     .training = kToyTraining,
     .draw = toy2d::xorCloud},
    {.id = "spiral",
     .name = {"螺旋", "spiral"},
     .summary = {"合成数据：两条缠在一起的螺旋臂，小网络的老考题。",
                 "Synthetic: two arms wound around each other, an old test for small networks."},
     .citation = kLang,
     .channels = names::kPlane,
     .classes = names::kColours,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.05,
     .network = "2-32-32-2",
     .training = {.learningRate = 1e-2, .batchSize = 16, .epochs = 200},
     .draw = toy2d::spiral},
    {.id = "moons",
     .name = {"双月", "moons"},
     .summary = {"合成数据：两弯互相嵌入的月牙。", "Synthetic: two crescents that reach into each other."},
     .channels = names::kPlane,
     .classes = names::kColours,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.15,
     .network = "2-16-16-2",
     .training = kToyTraining,
     .draw = toy2d::moons},
    {.id = "plane",
     .name = {"斜面", "plane"},
     .summary = {"合成数据：目标值是两个坐标之和的四分之一。",
                 "Synthetic: the target is a quarter of the sum of the two coordinates."},
     .channels = names::kPlane,
     .task = Task::Regression,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.05,
     .network = "2-8-1",
     .training = kToyTraining,
     .draw = regression2d::plane},
    {.id = "gaussian",
     .name = {"高斯丘陵", "Gaussian hills"},
     .summary = {"合成数据：三座山丘与三个洼地交错排列，目标值是高度。",
                 "Synthetic: three hills and three hollows by turns; the target is the height."},
     .channels = names::kPlane,
     .task = Task::Regression,
     .isSynthetic = true,
     .samples = kPoints,
     .noise = 0.05,
     .network = "2-32-32-1",
     .training = kToyTraining,
     .draw = regression2d::gaussian},
    {.id = "xor-table",
     .name = {"异或真值表", "XOR truth table"},
     .summary = {"异或的全部四行：两个输入恰有一个为 1。", "All four rows of exclusive or: exactly one input is 1."},
     .channels = names::kTwoInputs,
     .classes = names::kBits,
     .samples = 4,
     .maxSamples = 4,
     .network = "2-4-2",
     .training = {.learningRate = 3e-2, .batchSize = 4, .epochs = 400},
     .draw = truth::exclusiveOr},
    {.id = "monk-1",
     .name = {"MONK 问题 1", "MONK's problem 1"},
     .summary = {"全部 432 个机器人：头和身体同形，或外套是红色。",
                 "All 432 robots: head and body have one shape, or the jacket is red."},
     .citation = kThrun,
     .channels = names::kRobot,
     .classes = names::kRule,
     .samples = 432,
     .maxSamples = 432,
     .network = "17-8-2",
     .training = kTableTraining,
     .draw = truth::monk1},
    {.id = "monk-2",
     .name = {"MONK 问题 2", "MONK's problem 2"},
     .summary = {"全部 432 个机器人：六个属性中恰有两个取第一个值。",
                 "All 432 robots: exactly two of six attributes have their first value."},
     .citation = kThrun,
     .channels = names::kRobot,
     .classes = names::kRule,
     .samples = 432,
     .maxSamples = 432,
     .network = "17-8-2",
     .training = kTableTraining,
     .draw = truth::monk2},
    {.id = "monk-3",
     .name = {"MONK 问题 3", "MONK's problem 3"},
     .summary =
         {"全部 432 个机器人：绿外套且拿剑，或外套不蓝且身体不是八边形；原题训练集的 5% 错标不在此表中。",
          "All 432 robots: green jacket and sword, or jacket not blue and body no octagon; the 5 % of wrong labels "
          "of the published training set are not in the table."},
     .citation = kThrun,
     .channels = names::kRobot,
     .classes = names::kRule,
     .samples = 432,
     .maxSamples = 432,
     .network = "17-8-2",
     .training = kTableTraining,
     .draw = truth::monk3},
    {.id = "practice",
     .name = {"第 5 课练习数据", "practice data of lesson 5"},
     .summary =
         {"合成数据：100 个样本，三个输入和一个目标都是 [0, 1) 内互不相关的随机数。",
          "Synthetic: 100 samples, three inputs and one target, all of them unrelated random numbers in [0, 1)."},
     .channels = names::kThreeInputs,
     .task = Task::Regression,
     .isSynthetic = true,
     .samples = 100,
     .maxNoise = 0,
     .network = "3-3-2-1",
     .training = {.learningRate = 1e-3, .batchSize = 32, .epochs = 10},
     .draw = practice},
    {.id = "mnist",
     .name = {"MNIST 手写数字", "MNIST digits"},
     .summary = {"一万张 28×28 的 MNIST 手写数字，16 级灰度；不是原来的训练集与测试集划分。",
                 "Ten thousand handwritten digits of MNIST, 28 x 28 pixels with 16 shades; not the original split."},
     .citation = kLeCun,
     .classes = names::kDigits,
     .asset = "digits.bin",
     .samples = 10'000,
     .network = "784-300-100-10",
     .training = {.learningRate = 1e-3, .batchSize = 64, .epochs = 6},
     .draw = digits},
    {.id = "breast-cancer",
     .name = {"威斯康星乳腺癌", "Wisconsin breast cancer"},
     .summary = {"569 份乳腺细胞样本，每份 30 个细胞核测量值，判断良性或恶性。",
                 "569 breast cell samples with 30 measures of their nuclei each: malignant or benign?"},
     .citation = kStreet,
     .channels = names::kBreastFeatures,
     .classes = names::kTumour,
     .asset = "breast-cancer.csv",
     .samples = 569,
     .network = "30-32-16-2",
     .training = {.learningRate = 3e-3, .batchSize = 32, .epochs = 40},
     .draw = breastCancer},
    {.id = "heart",
     .name = {"心搏", "heart beats"},
     .summary =
         {"合成数据：McSharry 等（2003）动力学模型的心电窗口，分正常、室性样与房性样早搏（示意）和噪声四类。",
          "Synthetic: ECG windows of the dynamical model of McSharry and others (2003): normal, two stylised kinds "
          "of early beat, and noise."},
     .citation = kMcSharry,
     .channels = names::kElectrode,
     .classes = names::kBeats,
     .isSynthetic = true,
     .samples = 2400,
     .noise = 0.3,
     .network = "128x1-conv(8,7)-pool(2)-conv(16,5)-pool(2)-dense(32)-4",
     .training = kSignalTraining,
     .draw = signals::heart},
    {.id = "pulse",
     .name = {"脉搏波质量", "pulse quality"},
     .summary = {"合成数据：Tang 等（2020）双高斯模型的光电脉搏波，分优、可用、不可用三级。",
                 "Synthetic: photoplethysmograms of the two-Gaussian model of Tang and others (2020), of excellent, "
                 "acceptable and unfit quality."},
     .citation = kTang,
     .channels = names::kPulse,
     .classes = names::kQuality,
     .isSynthetic = true,
     .samples = 2400,
     .noise = 0.3,
     .network = "128x1-conv(8,7)-pool(2)-conv(16,5)-pool(2)-dense(32)-3",
     .training = kSignalTraining,
     .draw = signals::pulse},
    {.id = "motion",
     .name = {"运动状态", "motion"},
     .summary =
         {"合成数据：手腕三轴加速度，步态按 Bachmann 与 "
          "Ammann（1987）的谐波模型，分坐、站、走、上下楼梯、跑、骑车六类。",
          "Synthetic: accelerations of a wrist on three axes, with steps after the harmonic model of Bachmann and "
          "Ammann (1987), in six activities."},
     .citation = kBachmann,
     .channels = names::kAxes,
     .classes = names::kMotions,
     .isSynthetic = true,
     .samples = 2880,
     .noise = 0.3,
     .network = "128x3-conv(16,5)-pool(2)-conv(32,5)-pool(2)-dense(32)-6",
     .training = kSignalTraining,
     .draw = signals::motion},
    {.id = "stress",
     .name = {"压力", "stress"},
     .summary = {"合成数据：一分钟的心跳间期与皮肤电导，变化方向依 Castaldo 等（2015），皮电反应用 Bateman "
                 "函数，分平静与紧张。",
                 "Synthetic: a minute of heart rhythm and skin conductance, calm or stressed, with effects in the "
                 "direction that Castaldo and others (2015) found and Bateman responses of the skin."},
     .citation = kCastaldo,
     .channels = names::kStressChannels,
     .classes = names::kStress,
     .isSynthetic = true,
     .samples = 2400,
     .noise = 0.3,
     .network = "64x2-conv(16,5)-pool(2)-conv(16,5)-pool(2)-dense(32)-2",
     .training = kSignalTraining,
     .draw = signals::stress},
}};

/// Gives each source a stream of its own, so that two of them with the same seed have nothing in common (FNV-1a).
std::uint64_t mix(std::string_view id, std::uint64_t seed) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
  return hash + seed;
}

std::vector<std::string> english(std::span<const Name> names) {
  std::vector<std::string> result;
  for (const Name& name : names) result.emplace_back(name.en);
  return result;
}

}  // namespace

Dataset DataSource::make(const DataOptions& options) const {
  DataOptions checked = options;
  checked.seed = mix(id, options.seed);
  checked.noise = options.noise < 0 ? noise : checkReal(id, "noise", options.noise, 0, maxNoise);
  if (options.samples != 0) checkWhole(id, "samples", static_cast<double>(options.samples), 1, maxSamples);
  // A set that is read knows its own size; one that is drawn is told.
  if (asset.empty() && options.samples == 0) checked.samples = samples;
  if (!asset.empty() && options.asset.empty())
    throw Error(ErrorCode::InvalidArgument,
                "[" + std::string(id) + "] asset must have the bytes of " + std::string(asset) + ", got none");
  Dataset data = draw(checked);
  data.task = task;
  data.featureNames = english(channels);
  data.classNames = english(classes);
  return data;
}

std::span<const DataSource> dataSources() {
  return kSources;
}

const DataSource& dataSource(std::string_view where, std::string_view id) {
  return findById(where, "data set", dataSources(), id);
}

}  // namespace prune
