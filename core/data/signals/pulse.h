#pragma once
/// Synthetic pulse waves of a wrist sensor.

#include "data/source.h"

namespace prune::signals {

/// Windows of 128 samples at 50 Hz of 25 people, three qualities: a beat is two Gaussian waves on a turn, with the
/// parameters that Tang, Chen, Ward, Elgendi: Synthetic photoplethysmogram generation using two Gaussian functions,
/// Scientific Reports 10:13883, 2020, give for excellent, acceptable and unfit signals (table 1). Their spread between
/// people and beats is our own choice.
///
/// `noise` scales the sensor's noise, the wander of the baseline and the artefacts of movement.
Dataset pulse(const DataOptions& checked);

}  // namespace prune::signals
