#pragma once
/// Synthetic windows of heart rhythm and skin conductance, calm or stressed.

#include "data/source.h"

namespace prune::signals {

/// Windows of 64 seconds, one value a second, of 36 people, calm or stressed. Channel 1 is the RR interval in ms, a
/// rhythm with a low (0.1 Hz) and a high (0.25 Hz) band; channel 2 the skin conductance in microsiemens: a level, a
/// drift and responses A (e^(-t/2 s) - e^(-t/0.75 s)) at random times (Bateman's function).
///
/// Under stress the interval shortens, the high band loses power and the low one does not (the direction found by
/// Castaldo and others, Biomedical Signal Processing and Control 18, 2015), and responses come more often; the size of
/// these effects, and how it varies between people, is our own choice.
///
/// `noise` scales the errors of both sensors, missed beats, and responses to movement.
Dataset stress(const DataOptions& checked);

}  // namespace prune::signals
