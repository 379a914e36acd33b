#pragma once
/// The dynamical model of the electrocardiogram (ECG) by McSharry and others.

#include <array>
#include <span>
#include <vector>

namespace prune::signals {

/// One of the waves P, Q, R, S, T of a beat, as a Gaussian over the phase angle of the beat.
struct EcgWave {
  double angle;     ///< centre, rad; the R peak is at 0
  double strength;  ///< a of the equation below
  double width;     ///< b of the equation below, rad
};

using EcgBeat = std::array<EcgWave, 5>;

/// The parameters of P, Q, R, S, T at rest, from the table of McSharry, Clifford, Tarassenko, Smith: A dynamical model
/// for generating synthetic electrocardiogram signals, IEEE TBME 50(3), 2003 (angles -70, -15, 0, 15, 100 degrees).
EcgBeat restingBeat();

/// A beat with the time of its R peak.
struct TimedBeat {
  double time;  ///< s
  EcgBeat beat;
};

/// Solves z' = -sum a d exp(-d^2 / (2 b^2)) - z, d = the angle to each wave, by the Runge-Kutta method of order 4 from
/// z = 0 at the first R peak. The phase angle makes one turn from one R peak to the next (the model's limit cycle, so
/// that its x and y need not be solved); widths and angles depend on the heart rate as in the paper.
///
/// @param beats  at least two, ascending in time; the samples lie between the first and the last R peak
/// @param start  time of the first sample, s
/// @param rate   sampling rate, Hz
/// @param z      result: one value for each sample, in the model's own unit
void traceEcg(std::span<const TimedBeat> beats, double start, double rate, std::span<double> z);

}  // namespace prune::signals
