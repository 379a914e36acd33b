#pragma once
/// Entries of `dataSources()` that are truth tables, and the practice data of a lesson.

#include <array>

#include "data/generators/practice.h"
#include "data/generators/truth_tables.h"
#include "data/names.h"

namespace prune::catalogue {

inline constexpr std::string_view kThrun =
    "Thrun and others: The MONK's problems - a performance comparison of different learning algorithms, "
    "CMU-CS-91-197, 1991";
inline constexpr TrainingPreset kTableTraining{.learningRate = 1e-2, .batchSize = 16, .epochs = 60};

inline constexpr std::array<DataSource, 5> kTables{{
    {.id = "xor-table",
     .name = {"异或真值表", "XOR truth table"},
     .summary = {"异或的全部四行：两个输入恰有一个为 1。", "All four rows of exclusive or: exactly one input is 1."},
     .channels = names::kTwoInputs,
     .classes = names::kBits,
     .samples = 4,
     .maxSamples = 4,
     .network = "2-4-2",
     .training = {.learningRate = 3e-2, .batchSize = 4, .epochs = 400, .testFraction = 0},  // there is no fifth case
     .draw = truth_tables::exclusiveOr},
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
     .draw = truth_tables::monk1},
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
     .draw = truth_tables::monk2},
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
     .draw = truth_tables::monk3},
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
}};

}  // namespace prune::catalogue
