#include "metrics/measures.h"

#include <array>
#include <cmath>

namespace prune {

namespace {

double accuracy(const Evaluation& evaluation) {
  return evaluation.accuracy();
}

double balancedAccuracy(const Evaluation& evaluation) {
  return evaluation.balancedAccuracy();
}

double macroF1(const Evaluation& evaluation) {
  return evaluation.macroF1();
}

double leastRecall(const Evaluation& evaluation) {
  double least = kNaN;
  for (const double share : evaluation.recall()) least = std::fmin(least, share);  // passes over NaN
  return least;
}

constexpr std::array<Measure, 4> kMeasures{{
    {"accuracy", {"准确率", "accuracy"}, "right / all; R^2 for numbers", false, accuracy},
    {"balanced-accuracy", {"平衡准确率", "balanced accuracy"}, "mean of the classes' recall", true, balancedAccuracy},
    {"macro-f1", {"宏平均 F1", "macro F1"}, "mean of 2 TP / (2 TP + FP + FN)", true, macroF1},
    {"least-recall",
     {"最低的类别召回率", "least recall of a class"},
     "least of the classes' recall",
     true,
     leastRecall},
}};

}  // namespace

std::span<const Measure> measures() {
  return kMeasures;
}

const Measure& measure(std::string_view where, std::string_view id) {
  return findById(where, "measure", measures(), id);
}

}  // namespace prune
