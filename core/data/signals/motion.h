#pragma once
/// Synthetic signals of an accelerometer at the wrist.

#include "data/source.h"

namespace prune::signals {

/// Windows of 128 samples at 50 Hz, three axes, in g, of 30 people: sit, stand, walk, stairs, run, cycle.
///
/// The trunk moves as in the harmonic load models of Bachmann, Ammann: Vibrations in structures, IABSE SED 3e, 1987:
/// its vertical acceleration is g sum a_i sin(2 pi i f t - phi_i), f steps a second. The arm swings like a pendulum of
/// length L once in two steps, so that the sensor feels L th'^2 + g cos th along it and L th'' + g sin th across.
/// Amplitudes are of the order of the literature; their variation between people is our own choice. Each person wears
/// the sensor at another angle.
///
/// `noise` scales sensor noise, vibration, and how often the hand makes idle movements.
Dataset motion(const DataOptions& checked);

}  // namespace prune::signals
