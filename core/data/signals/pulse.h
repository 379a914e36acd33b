#pragma once
/// Synthetic pulse waves of a wrist sensor.

#include "data/source.h"

namespace prune::signals {

/// Windows of 128 samples at 50 Hz, of 25 people, in three classes of signal quality. A beat is the sum of two Gaussian
/// waves over its phase angle, with the parameters that Tang, Chen, Ward, Elgendi: Synthetic photoplethysmogram
/// generation using two Gaussian functions, Scientific Reports 10:13883, 2020, give for excellent, acceptable and unfit
/// signals (table 1). Their variation between people and beats is our own choice.
///
/// `noise` scales sensor noise, baseline wander and motion artefacts.
Dataset pulse(const DataOptions& checked);

}  // namespace prune::signals
