#pragma once
/// How the learning rate goes over the epochs, as one table.

#include <span>
#include <string_view>

#include "base/registry.h"

namespace prune {

struct ScheduleOptions {
  double epochs = 1;        ///< of the whole training
  double warmupEpochs = 0;  ///< in which the rate rises in a straight line from 0 first
  double stepEpochs = 10;   ///< `step`: every so many epochs ...
  double stepFactor = 0.1;  ///< ... the rate is multiplied by this
};

struct Schedule {
  std::string_view id;
  Name name;
  std::string_view formula;
  /// The factor of the rate at a moment after the warm-up; `epoch` may have a fraction.
  double (*factor)(double epoch, const ScheduleOptions& options);
};

std::span<const Schedule> schedules();

/// @throws Error UnknownId
const Schedule& schedule(std::string_view where, std::string_view id);

/// The factor of the learning rate for a mini-batch.
///
/// @param epoch  epochs before this mini-batch, with a fraction
double rateFactor(const Schedule& schedule, double epoch, const ScheduleOptions& options);

}  // namespace prune
