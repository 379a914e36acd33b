#include "data/generators/truth_tables.h"

#include <algorithm>
#include <array>

#include "data/generators/drawing.h"

namespace prune::truth_tables {

namespace {

/// How many values the head, the body, the smile, what it holds, the jacket and the tie of a robot take.
constexpr std::array<int, 6> kValues{3, 3, 2, 3, 4, 2};
constexpr Index kRobots = 432;
constexpr Index kInputs = 17;

/// The values of the six attributes, counted from 1 as in the report.
using Robot = std::array<int, 6>;

bool firstRule(const Robot& a) {
  return a[0] == a[1] || a[4] == 1;
}

bool secondRule(const Robot& a) {
  return std::count(a.begin(), a.end(), 1) == 2;
}

bool thirdRule(const Robot& a) {
  return (a[4] == 3 && a[3] == 1) || (a[4] != 4 && a[1] != 3);
}

/// The robot in row `index`: the last attribute changes fastest.
Robot robotAt(Index index) {
  Robot robot{};
  for (std::size_t k = robot.size(); k-- > 0;) {
    robot[k] = static_cast<int>(index % kValues[k]) + 1;
    index /= kValues[k];
  }
  return robot;
}

Dataset finish(Dataset data, const DataOptions& checked) {
  Rng rng(checked.seed);
  keepRandomRows(data, checked.samples, rng);
  applyLabelNoise(data, 2, checked.noise, rng);
  return data;
}

Dataset monk(const DataOptions& checked, bool (*rule)(const Robot& robot)) {
  Dataset data = classificationOf(kRobots, 1, kInputs);
  data.values.setZero();
  for (Index i = 0; i < kRobots; ++i) {
    const Robot robot = robotAt(i);
    Index input = 0;
    for (std::size_t k = 0; k < robot.size(); ++k) {
      data.values(i, input + robot[k] - 1) = 1;
      input += kValues[k];
    }
    data.labels[static_cast<std::size_t>(i)] = rule(robot) ? 1 : 0;
  }
  return finish(std::move(data), checked);
}

}  // namespace

Dataset exclusiveOr(const DataOptions& checked) {
  Dataset data = classificationOf(4, 1, 2);
  data.values << 0, 0, 0, 1, 1, 0, 1, 1;
  data.labels = {0, 1, 1, 0};
  return finish(std::move(data), checked);
}

Dataset monk1(const DataOptions& checked) {
  return monk(checked, firstRule);
}

Dataset monk2(const DataOptions& checked) {
  return monk(checked, secondRule);
}

Dataset monk3(const DataOptions& checked) {
  return monk(checked, thirdRule);
}

}  // namespace prune::truth_tables
