#pragma once
/// Entries of `dataSources()` that are points in a plane.

#include <array>

#include "data/generators/regression_2d.h"
#include "data/generators/toy_2d.h"
#include "data/names.h"

namespace prune::catalogue {

inline constexpr std::string_view kLang =
    "Lang, Witbrock: Learning to tell two spirals apart, Connectionist Models Summer School 1988";
inline constexpr Index kPoints = 400;
inline constexpr TrainingPreset kToyTraining{.learningRate = 1e-2, .batchSize = 16, .epochs = 100};

inline constexpr std::array<DataSource, 7> kToys{{
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
}};

}  // namespace prune::catalogue
