#pragma once
/// The table of learning-rate schedules.

#include <span>
#include <string_view>

#include "base/registry.h"

namespace prune {

/// Parameters of the schedules.
struct ScheduleOptions {
  double epochs = 1;        ///< length of the whole training
  double warmupEpochs = 0;  ///< length of the warm-up, in which the rate rises linearly from 0
  double stepEpochs = 10;   ///< `step`: epochs between two reductions
  double stepFactor = 0.1;  ///< `step`: factor of each reduction
};

struct Schedule {
  std::string_view id;
  Name name;
  std::string_view formula;
  /// The factor of the learning rate at a (fractional) epoch after the warm-up.
  double (*factor)(double epoch, const ScheduleOptions& options);
};

std::span<const Schedule> schedules();

/// @throws Error UnknownId
const Schedule& schedule(std::string_view where, std::string_view id);

/// The factor of the learning rate for a mini-batch, warm-up included.
///
/// @param epoch  epochs before this mini-batch, fractional
double rateFactor(const Schedule& schedule, double epoch, const ScheduleOptions& options);

}  // namespace prune
