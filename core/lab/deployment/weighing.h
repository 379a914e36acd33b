#pragma once
/// Weighs a network on a board, from settings.

#include <optional>
#include <string>
#include <vector>

#include "deploy/boards/budget.h"
#include "lab/deployment/deployment.h"

namespace prune {

/// A board that the user describes; unchecked.
struct OwnBoard {
  double megahertz = 64;
  double flashBytes = 1048576;
  double ramBytes = 262144;
  double cyclesPerMac = 4;  ///< of dense layers in 8-bit integers
  double activeMilliamperes = 5;
  double supplyVolts = 3;
};

/// Numbers are unchecked doubles.
struct WeighSettings {
  std::string form = "int8";       ///< id of `deviceForms()`
  std::string board = "nrf52840";  ///< id of `deploy::boards()`, or `own`
  OwnBoard own;
  deploy::DutyCycle duty;
  deploy::Budget budget;
  deploy::Fitness fitness;  ///< of that form, as it was measured
};

/// What the settings give.
struct Weighed {
  deploy::Load load;
  deploy::Weighing weighing;
  std::vector<deploy::Excess> excess;
};

/// @throws Error naming the setting; InvalidArgument for int8 before `quantise`
Weighed weigh(const Deployment& deployment, const WeighSettings& settings);

}  // namespace prune
