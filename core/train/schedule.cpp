#include "train/schedule.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/arithmetic/elementary.h"

namespace prune {

namespace {

double constant(double /*epoch*/, const ScheduleOptions& /*options*/) {
  return 1;
}

double step(double epoch, const ScheduleOptions& options) {
  double factor = 1;
  for (double next = options.stepEpochs; next <= epoch; next += options.stepEpochs) factor *= options.stepFactor;
  return factor;
}

// From 1 at the end of the warm-up to 0 at the end of the training.
double cosine(double epoch, const ScheduleOptions& options) {
  constexpr double kPi = 3.14159265358979323846;
  const double span = options.epochs - options.warmupEpochs;
  const double share = span > 0 ? std::clamp((epoch - options.warmupEpochs) / span, 0.0, 1.0) : 1;
  return (1 + elementary::cos(kPi * share)) / 2;
}

constexpr std::array<Schedule, 3> kSchedules{{
    {"constant", {"不变", "constant"}, "a", constant},
    {"step", {"阶梯", "step"}, "a f^floor(epoch / n)", step},
    {"cosine", {"余弦", "cosine"}, "a (1 + cos(pi epoch / epochs)) / 2", cosine},
}};

}  // namespace

std::span<const Schedule> schedules() {
  return kSchedules;
}

const Schedule& schedule(std::string_view where, std::string_view id) {
  return findById(where, "schedule", schedules(), id);
}

double rateFactor(const Schedule& schedule, double epoch, const ScheduleOptions& options) {
  if (epoch < options.warmupEpochs) return epoch / options.warmupEpochs;
  return schedule.factor(epoch, options);
}

}  // namespace prune
